import type { CompletedPart } from '@aws-sdk/client-s3'
import type { Bucket } from './bucket.ts'
import { limitsMs } from './limits.ts'

/** An upload in parts; it begins with the first of them. */
export interface Multipart {
  /** Uploads a part; they are counted from 0 and may come in any order. */
  put(bytes: Buffer, index: number): Promise<void>
  /** Makes a blob of all parts; of none nothing. */
  complete(): Promise<void>
  /** Removes what there is of it. Never throws. */
  takeBack(): Promise<void>
}

/** Makes an upload in parts of one blob. */
export const makeMultipart = (bucket: Bucket, key: string): Multipart => {
  const { ask } = bucket
  const place = bucket.at(key)
  const parts: CompletedPart[] = []
  let begun: Promise<string | undefined> | null = null

  const begin = async (): Promise<string | undefined> =>
    (await ask(limitsMs.short, (s3, options) => s3.createMultipartUpload(place, options)))?.UploadId

  const abort = async (UploadId: string): Promise<unknown> =>
    ask(limitsMs.short, (s3, options) =>
      s3.abortMultipartUpload({ ...place, UploadId }, options),
    ).catch(() => null)

  return {
    put: async (Body, index) => {
      begun ??= begin()
      const part = { UploadId: await begun, PartNumber: index + 1 }
      const answer = await ask(limitsMs.part, (s3, options) =>
        s3.uploadPart({ ...place, ...part, Body }, options),
      )
      parts[index] = { PartNumber: part.PartNumber, ETag: answer?.ETag }
    },
    complete: async () => {
      if (begun === null) return
      const all = { UploadId: await begun, MultipartUpload: { Parts: parts } }
      await ask(limitsMs.complete, (s3, options) =>
        s3.completeMultipartUpload({ ...place, ...all }, options),
      )
    },
    takeBack: async () => {
      const uploadId = await begun?.catch(() => undefined)
      if (uploadId !== undefined) await abort(uploadId)
      // A request that failed for us may have been carried out all the same.
      await ask(limitsMs.short, (s3, options) => s3.deleteObject(place, options)).catch(() => null)
    },
  }
}
