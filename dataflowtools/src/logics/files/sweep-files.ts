import type { BlobStore, FileRecords } from './ports.ts'

/** Turns files whose time is over into marks, and removes bytes that no file has. */
export type SweepFiles = () => Promise<void>

/** What the use case needs; blobs without a record are left alone until they are `orphanAgeMs` old. */
export interface SweepFilesDeps {
  files: Pick<FileRecords, 'expire' | 'forgetBlobs' | 'knownBlobs'>
  blobs: Pick<BlobStore, 'remove' | 'sweep'>
  orphanAgeMs: number
}

const pageBlobs = 500

const removeAll = async (
  blobs: SweepFilesDeps['blobs'],
  keys: readonly string[],
): Promise<void> => {
  for (const key of keys) await blobs.remove(key)
}

/** Bytes whose last file was deleted or has expired. */
const removeUnused = async ({ files, blobs }: SweepFilesDeps): Promise<void> => {
  let keys: string[]
  do {
    keys = await files.forgetBlobs(pageBlobs)
    await removeAll(blobs, keys)
  } while (keys.length === pageBlobs)
}

/** Bytes that were stored by a process which died before it recorded them. */
const removeOrphans = async ({ files, blobs, orphanAgeMs }: SweepFilesDeps): Promise<void> => {
  for await (const keys of blobs.sweep(Date.now() - orphanAgeMs)) {
    const known = await files.knownBlobs(keys)
    await removeAll(
      blobs,
      keys.filter((key) => !known.has(key)),
    )
  }
}

/** Puts the use case together. */
export const makeSweepFiles =
  (deps: SweepFilesDeps): SweepFiles =>
  async () => {
    await deps.files.expire(Date.now())
    await removeUnused(deps)
    await removeOrphans(deps)
  }
