import type { Readable } from 'node:stream'
import type { BlobStore, FileRecords } from './ports.ts'
import type { AddFile, FileDetails } from './steps.ts'

/** Who sent an upload in parts; its id becomes that of the file. */
export type UploadOf = Pick<FileDetails, 'owner' | 'name' | 'tags' | 'metadata'> & { id: string }

/**
 * Makes a file of an upload of which all parts are there. Asked again, also by another request at the
 * same time, it does so once; when it throws, it can be tried again with the same parts.
 */
export type FinishUpload = (
  read: () => Readable,
  details: UploadOf,
  signal: AbortSignal,
) => Promise<void>

/** What the use case needs. */
export interface FinishUploadDeps {
  files: Pick<FileRecords, 'find'>
  blobs: Pick<BlobStore, 'put'>
  add: AddFile
  maxBytes: number
}

/** Puts the use case together. */
export const makeFinishUpload = ({
  files,
  blobs,
  add,
  maxBytes,
}: FinishUploadDeps): FinishUpload => {
  const underWay = new Map<string, Promise<void>>()
  const finish: FinishUpload = async (read, details, signal) => {
    if ((await files.find(details.owner, details.id)) === null) {
      await add(await blobs.put(read(), maxBytes), details, signal)
    }
  }
  return async (read, details, signal) => {
    const running = underWay.get(details.id) ?? finish(read, details, signal)
    underWay.set(details.id, running)
    try {
      await running
    } finally {
      underWay.delete(details.id)
    }
  }
}
