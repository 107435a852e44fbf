import { findFile } from './find-file.ts'
import type { FileRecords } from './ports.ts'
import type { FileRecord } from './types.ts'

/** Reads the record of a file; throws `file_not_found` and `file_expired`. */
export type GetFile = (owner: string, id: string) => Promise<FileRecord>

/** Puts the use case together. */
export const makeGetFile =
  (files: Pick<FileRecords, 'find'>): GetFile =>
  async (owner, id) =>
    (await findFile(files, owner, id)).file
