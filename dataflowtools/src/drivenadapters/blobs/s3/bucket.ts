import type { S3 } from '@aws-sdk/client-s3'
import { isBlobKey } from '../blob-key.ts'
import type { BlobLog } from '../blob-log.ts'
import { makeClient } from './make-client.ts'
import { isNamed, makeS3Errors } from './s3-errors.ts'
import type { S3Options } from './s3-options.ts'

type Question<T> = (s3: S3, options: { abortSignal: AbortSignal }) => Promise<T>

/** The bucket with its client. */
export type Bucket = ReturnType<typeof openBucket>

/** Opens a bucket; nothing is asked of the server yet. */
export const openBucket = (options: S3Options, log: BlobLog) => {
  const { bucket, prefix, s3AccessKeyId, s3SecretAccessKey } = options
  const s3 = makeClient(options)
  const secrets = [s3SecretAccessKey, s3AccessKeyId].filter((text) => text !== null)
  const toError = makeS3Errors(log, secrets)
  return {
    /** The fields that name a blob in a request. */
    at: (key: string) => ({ Bucket: bucket, Key: `${prefix}${key}` }),
    /** The fields that a list is asked with. */
    listed: { Bucket: bucket, Prefix: prefix },
    /** The key of a blob that is listed under a name; null for what is none of ours. */
    keyOf: (name = ''): string | null => {
      const key = name.startsWith(prefix) ? name.slice(prefix.length) : ''
      return isBlobKey(key) ? key : null
    },
    /**
     * Asks the server; all tries together take `limitMs` at most. Where it fails with one of the codes
     * `but`, the answer is null; else it throws `blobs_full` or `blobs_unavailable`.
     */
    ask: async <T>(limitMs: number, question: Question<T>, ...but: string[]): Promise<T | null> => {
      try {
        return await within(limitMs, (abortSignal) => question(s3, { abortSignal }))
      } catch (error) {
        if (isNamed(error, ...but)) return null
        throw toError(error)
      }
    },
    toError,
    close: () => s3.destroy(),
  }
}

/** The limit ends with the answer's head: a body may take as long as its reader likes. */
const within = async <T>(limitMs: number, ask: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const control = new AbortController()
  const timer = setTimeout(() => control.abort(), limitMs)
  try {
    return await ask(control.signal)
  } catch (error) {
    throw control.signal.aborted ? new Error(`no answer within ${limitMs} ms`) : error
  } finally {
    clearTimeout(timer)
  }
}
