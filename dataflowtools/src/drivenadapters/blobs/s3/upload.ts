import type { Readable } from 'node:stream'
import type { StoredBlob } from '../../../logics/files/types.ts'
import { storeInBlocks } from '../store-in-blocks.ts'
import type { Bucket } from './bucket.ts'
import { limitsMs } from './limits.ts'
import { makeMultipart } from './multipart.ts'
import { partBytesFor } from './part-bytes.ts'

const partsAtOnce = 2

/**
 * Uploads a stream: what fits into one part in one request, else in parts of which two are under way. On
 * failure all is taken back; what cannot be, as the server does not answer, is left to `sweep`.
 */
export const upload = async (
  bucket: Bucket,
  key: string,
  content: Readable,
  maxBytes: number,
): Promise<Omit<StoredBlob, 'key'>> => {
  const blockBytes = partBytesFor(maxBytes)
  const multipart = makeMultipart(bucket, key)
  const putWhole = async (Body: Buffer): Promise<void> => {
    await bucket.ask(limitsMs.part, (s3, options) =>
      s3.putObject({ ...bucket.at(key), Body }, options),
    )
  }
  try {
    const cutting = { maxBytes, blockBytes, atOnce: partsAtOnce }
    const written = await storeInBlocks(content, cutting, (bytes, index) =>
      index === 0 && bytes.length < blockBytes ? putWhole(bytes) : multipart.put(bytes, index),
    )
    if (written.sizeBytes === 0) await putWhole(Buffer.alloc(0))
    await multipart.complete()
    return written
  } catch (error) {
    await multipart.takeBack()
    throw error
  }
}
