import { AppError } from '../../errors/app-error.ts'
import { isUuid } from '../../utils/is-uuid.ts'
import type { FileRecords } from './ports.ts'
import type { FileRecord } from './types.ts'

/** A file that is there, and the key of its bytes. */
export interface KnownFile {
  file: FileRecord
  blobKey: string
}

/** The error of a file that this owner has not. */
export const fileNotFound = (id: string): AppError =>
  new AppError('file_not_found', `there is no file ${JSON.stringify(id)}`)

/** Finds a file of an owner; throws `file_not_found`, and `file_expired` even before it was swept. */
export const findFile = async (
  files: Pick<FileRecords, 'find'>,
  owner: string,
  id: string,
): Promise<KnownFile> => {
  const found = isUuid(id) ? await files.find(owner, id.toLowerCase()) : null
  if (found === null) throw fileNotFound(id)
  if (found.state === 'known' && (found.file.expiresAt ?? Infinity) > Date.now()) return found
  throw new AppError('file_expired', `the time of the file ${id} is over`)
}
