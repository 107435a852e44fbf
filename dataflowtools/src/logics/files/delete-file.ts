import { fileNotFound, findFile } from './find-file.ts'
import type { FileRecords } from './ports.ts'

/** Deletes a file; its bytes go with the last file that has them. Throws `file_not_found`, `file_expired`. */
export type DeleteFile = (owner: string, id: string) => Promise<void>

/** Puts the use case together. */
export const makeDeleteFile =
  (files: Pick<FileRecords, 'find' | 'remove'>): DeleteFile =>
  async (owner, id) => {
    const { file } = await findFile(files, owner, id)
    if (!(await files.remove(owner, file.id))) throw fileNotFound(id)
  }
