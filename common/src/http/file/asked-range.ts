import type { IncomingHttpHeaders } from 'node:http'
import { parse } from 'range-parser'

/** Bytes of a file, both ends in it. */
export interface ByteRange {
  start: number
  end: number
}

/** A range of another state of the file is not wanted: a date is nothing that we could compare. */
const holdsStill = (ifRange: string | string[] | undefined, etag: string): boolean =>
  ifRange === undefined || ifRange === etag

/**
 * The one range of bytes that a Range header asks for (RFC 9110). Null where the whole is to be sent:
 * without the header, in another unit, for several at once, or when If-Range names another state.
 */
export const askedRange = (
  { range, 'if-range': ifRange }: IncomingHttpHeaders,
  { sizeBytes, etag }: { sizeBytes: number; etag: string },
): ByteRange | 'unsatisfiable' | null => {
  if (range === undefined || !holdsStill(ifRange, etag)) return null
  const { type, code, ranges } = parse(sizeBytes, range)
  const isMalformed = (code & 1) !== 0
  if (type !== 'bytes' || isMalformed || ranges.length > 1) return null
  const isBeyond = (code & 2) !== 0
  return ranges[0] ?? (isBeyond ? 'unsatisfiable' : null)
}
