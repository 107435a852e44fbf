import type { Readable } from 'node:stream'
import { AppError } from '../../errors/app-error.ts'
import { findFile } from './find-file.ts'
import type { BlobStore, FileRecords } from './ports.ts'
import type { OpenFile } from './steps.ts'
import type { ByteRange } from './types.ts'

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
