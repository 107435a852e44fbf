import { randomUUIDv7 } from 'node:crypto'
import type { ResolveTags } from '../tags/resolve-tags.ts'
import { checkMetadata } from './check-metadata.ts'
import { nameOfUpload } from './file-name.ts'
import type { BlobStore, FileInspector, FileRecords } from './ports.ts'
import type { FileRecord, Json, StoredBlob } from './types.ts'

/** What adding needs; files are kept for `ttlMs`, null is for ever. */
export interface AddFileDeps {
  files: Pick<FileRecords, 'add'>
  blobs: Pick<BlobStore, 'remove'>
  inspector: FileInspector
  resolveTags: ResolveTags
  ttlMs: number | null
}

/** What comes with the bytes of a new file. */
export interface FileDetails {
  /** Given where the file's id was told before its bytes came. */
  id?: string
  owner: string
  /** As its sender calls it. */
  name: string | undefined
  /** Names or ids. */
  tags: readonly string[]
  metadata: Record<string, Json>
}

/**
 * Records a file whose bytes are stored. On failure the bytes are removed again: what stays behind
 * when the process dies in between is swept.
 */
export type AddFile = (
  blob: StoredBlob,
  details: FileDetails,
  signal: AbortSignal,
) => Promise<FileRecord>

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
  return async (blob, details, signal) => {
    let isBlobUsed = false
    try {
      const added = await record(blob, details, signal)
      isBlobUsed = added.isBlobUsed
      return added.file
    } finally {
      if (!isBlobUsed) await blobs.remove(blob.key).catch(() => undefined)
    }
  }
}
