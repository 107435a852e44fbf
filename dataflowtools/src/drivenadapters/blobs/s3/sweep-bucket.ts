import type {
  ListMultipartUploadsOutput,
  ListMultipartUploadsRequest,
  ListObjectsV2Output,
  MultipartUpload,
} from '@aws-sdk/client-s3'
import type { Bucket } from './bucket.ts'
import { limitsMs } from './limits.ts'

/** Aborts uploads that were begun before `olderThan` and never ended; `isRunning` tells those of this process. */
export const sweepUploads = async (
  bucket: Bucket,
  olderThan: number,
  isRunning: (key: string) => boolean,
): Promise<void> => {
  for await (const { Key, UploadId, Initiated } of uploadsIn(bucket)) {
    const key = bucket.keyOf(Key)
    if (key === null || isRunning(key) || Number(Initiated) >= olderThan) continue
    await bucket.ask(
      limitsMs.short,
      (s3, options) => s3.abortMultipartUpload({ ...bucket.at(key), UploadId }, options),
      'NoSuchUpload',
    )
  }
}

const uploadsIn = async function* (bucket: Bucket): AsyncGenerator<MultipartUpload> {
  let question: ListMultipartUploadsRequest | null = bucket.listed
  while (question !== null) {
    const page: ListMultipartUploadsOutput | null = await askForUploads(bucket, question)
    yield* page?.Uploads ?? []
    question = page?.IsTruncated
      ? {
          ...bucket.listed,
          KeyMarker: page.NextKeyMarker,
          UploadIdMarker: page.NextUploadIdMarker,
        }
      : null
  }
}

const askForUploads = (bucket: Bucket, question: ListMultipartUploadsRequest) =>
  bucket.ask(limitsMs.short, (s3, options) => s3.listMultipartUploads(question, options))

/** The keys of blobs that were finished before `olderThan`, by the server's clock, in its pages of up to 1000. */
export const finishedKeys = async function* (
  { ask, listed, keyOf }: Bucket,
  olderThan: number,
): AsyncGenerator<string[]> {
  let ContinuationToken: string | undefined
  do {
    const question = { ...listed, Delimiter: '/', ContinuationToken }
    const page: ListObjectsV2Output | null = await ask(limitsMs.short, (s3, options) =>
      s3.listObjectsV2(question, options),
    )
    const keys = (page?.Contents ?? [])
      .filter(({ LastModified }) => Number(LastModified) < olderThan)
      .map(({ Key }) => keyOf(Key))
      .filter((key) => key !== null)
    if (keys.length > 0) yield keys
    ContinuationToken = page?.IsTruncated ? page.NextContinuationToken : undefined
  } while (ContinuationToken !== undefined)
}
