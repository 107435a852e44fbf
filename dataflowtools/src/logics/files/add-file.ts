import { randomUUIDv7 } from 'node:crypto'
import { isAppError } from '../../errors/is-app-error.ts'
import type { ResolveTags } from '../tags/steps.ts'
import { checkMetadata } from './check-metadata.ts'
import { nameOfUpload } from './file-name.ts'
import type { BlobStore, FileInspector, FileRecords } from './ports.ts'
import type { AddFile, FileDetails } from './steps.ts'
import type { StoredBlob } from './types.ts'

/** What adding needs; files are kept for `ttlMs`, null is for ever. */
export interface AddFileDeps {
  files: Pick<FileRecords, 'add'>
  blobs: Pick<BlobStore, 'remove'>
  inspector: FileInspector
  resolveTags: ResolveTags
  ttlMs: number | null
}

/** Puts the use case together. */
export const makeAddFile = (deps: AddFileDeps): AddFile => {
  const { files, blobs, inspector, resolveTags, ttlMs } = deps
  const record = async (blob: StoredBlob, details: FileDetails, signal: AbortSignal) => {
    const metadata = checkMetadata(details.metadata)
    const name = nameOfUpload(details.name)
    const inspected = await inspector.inspect(blob, name, signal)
    const tagIds = await resolveTags(details.owner, details.tags)
    const createdAt = Date.now()
    const { id = randomUUIDv7(), owner } = details
    const expiresAt = ttlMs === null ? null : createdAt + ttlMs
    const { sha256, sizeBytes } = blob
    const file = { id, owner, name, sha256, sizeBytes, ...inspected, metadata, tagIds }
    return files.add({ ...file, createdAt, expiresAt }, blob)
  }
  const discard = (blob: StoredBlob) => blobs.remove(blob.key).catch(() => undefined)
  return async (blob, details, signal) => {
    try {
      const { file, isBlobUsed } = await record(blob, details, signal)
      if (!isBlobUsed) await discard(blob)
      return file
    } catch (error) {
      // The record may have been made, and only the answer lost: the sweep looks for it.
      if (!isAppError(error, 'records_unavailable')) await discard(blob)
      throw error
    }
  }
}
