import type { Readable } from 'node:stream'
import { AppError } from '../../errors/app-error.ts'
import { findFile } from './find-file.ts'
import type { BlobStore, FileRecords } from './ports.ts'
import type { ByteRange, FileRecord } from './types.ts'

/** A file and the way to its bytes; null is all of them. */
export interface OpenedFile {
  file: FileRecord
  read: (range: ByteRange | null) => Promise<Readable>
}

/** Opens a file of an owner; throws `file_not_found`, `file_expired`, `blobs_unavailable`. */
export type OpenFile = (owner: string, id: string) => Promise<OpenedFile>

/** Puts the use case together. */
export const makeOpenFile =
  (files: Pick<FileRecords, 'find'>, blobs: Pick<BlobStore, 'open'>): OpenFile =>
  async (owner, id) => {
    const { file, blobKey } = await findFile(files, owner, id)
    const read = async (range: ByteRange | null): Promise<Readable> => {
      const bytes = await blobs.open(blobKey, range)
      if (bytes !== null) return bytes
      // Deleted since it was found; or the store has lost it.
      await findFile(files, owner, id)
      throw new AppError('blobs_unavailable', `the bytes of the file ${id} are not in the store`)
    }
    return { file, read }
  }
