import { fileNotFound, findFile } from './find-file.ts'
import type { FileRecords } from './ports.ts'
import type { DeleteFile } from './steps.ts'

/** Puts the use case together. */
export const makeDeleteFile =
  (files: Pick<FileRecords, 'find' | 'remove'>): DeleteFile =>
  async (owner, id) => {
    const { file } = await findFile(files, owner, id)
    if (!(await files.remove(owner, file.id))) throw fileNotFound(id)
  }
