import type { Readable } from 'node:stream'
import type { BlobStore } from '../../../logics/files/ports.ts'
import type { ByteRange, StoredBlob } from '../../../logics/files/types.ts'
import { isBlobKey, newBlobKey } from '../blob-key.ts'
import type { BlobLog } from '../blob-log.ts'
import { withErrors } from '../with-errors.ts'
import { openBucket } from './bucket.ts'
import { limitsMs } from './limits.ts'
import type { S3Options } from './s3-options.ts'
import { finishedKeys, sweepUploads } from './sweep-bucket.ts'
import { upload } from './upload.ts'

/** Keeps blobs as objects in a bucket, which has to be there. */
export const openS3Store = (options: S3Options, log: BlobLog): BlobStore & { close(): void } => {
  const bucket = openBucket(options, log)
  const { ask, at } = bucket
  const running = new Set<string>()

  const put = async (content: Readable, maxBytes: number): Promise<StoredBlob> => {
    const key = newBlobKey()
    running.add(key)
    try {
      return { key, ...(await upload(bucket, key, content, maxBytes)) }
    } finally {
      running.delete(key)
    }
  }
  const open = async (key: string, range: ByteRange | null): Promise<Readable | null> => {
    if (!isBlobKey(key)) return null
    const Range = range === null ? undefined : `bytes=${range.start}-${range.end}`
    const answer = await ask(
      limitsMs.short,
      (s3, options) => s3.getObject({ ...at(key), Range }, options),
      'NoSuchKey',
      'InvalidRange',
    )
    return answer === null ? null : withErrors(answer.Body as Readable, bucket.toError)
  }
  return {
    put,
    open,
    remove: async (key) => {
      if (!isBlobKey(key)) return
      await ask(limitsMs.short, (s3, options) => s3.deleteObject(at(key), options), 'NoSuchKey')
    },
    sweep: async function* (olderThan) {
      await sweepUploads(bucket, olderThan, (key) => running.has(key))
      yield* finishedKeys(bucket, olderThan)
    },
    ping: async () => {
      await ask(limitsMs.ping, (s3, options) => s3.putObject({ ...at('ping'), Body: '' }, options))
    },
    close: bucket.close,
  }
}
