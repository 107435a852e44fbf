import { badField } from '../../errors/bad-field.ts'
import type { Json } from './types.ts'

/** The most that callers may set on a file, in bytes of JSON. */
const metadataMaxBytes = 16 * 1024

type Metadata = Record<string, Json>

/** Throws `invalid_request` for metadata that is too much to keep. */
export const checkMetadata = (metadata: Metadata): Metadata => {
  const sizeBytes = Buffer.byteLength(JSON.stringify(metadata))
  if (sizeBytes > metadataMaxBytes) {
    throw badField('/metadata', `has ${sizeBytes} bytes; accepted are ${metadataMaxBytes}`)
  }
  return metadata
}

/** Sets the names that `change` has, and takes away those that are null in it (RFC 7396, one level). */
export const mergeMetadata = (metadata: Metadata, change: Metadata): Metadata =>
  checkMetadata(
    Object.fromEntries(
      Object.entries({ ...metadata, ...change }).filter(([, value]) => value !== null),
    ),
  )
