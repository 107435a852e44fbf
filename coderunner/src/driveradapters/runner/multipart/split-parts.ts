import { invalidMultipart } from './invalid-multipart.ts'

/** A part as it stands in the body; neither is copied. */
export interface RawPart {
  headers: Buffer
  content: Buffer
}

const headersMaxBytes = 16_384
const lineBreak = '\r\n'
const blankLine = '\r\n\r\n'
const padding = new Set([0x20, 0x09])

const isAt = (body: Buffer, at: number, text: string): boolean =>
  body.subarray(at, at + text.length).equals(Buffer.from(text))

/** Where the line of a delimiter ends, which may be padded with spaces; what is no such line is refused. */
const endOfLine = (body: Buffer, from: number): number => {
  let at = from
  while (padding.has(body[at] ?? 0)) at += 1
  if (!isAt(body, at, lineBreak)) {
    throw invalidMultipart('the body breaks off, or has its boundary in the middle of a line')
  }
  return at + lineBreak.length
}

/** Where the blank line after the headers begins; `from` is where the first header does. */
const endOfHeaders = (body: Buffer, from: number, index: number): number => {
  const end = body.subarray(from, from + headersMaxBytes + blankLine.length).indexOf(blankLine)
  if (end < 0) {
    throw invalidMultipart(
      `part ${index} has headers of more than ${headersMaxBytes} bytes, or nothing after them`,
    )
  }
  return from + end
}

/**
 * Splits a multipart body (RFC 2046, 5.1.1) that is all there, in one pass; what stands before the first
 * delimiter and after the last is no part of it. Throws `invalid_multipart`, also above `partsMax`.
 */
export const splitParts = (body: Buffer, boundary: string, partsMax: number): RawPart[] => {
  const delimiter = Buffer.from(`${lineBreak}--${boundary}`)
  const parts: RawPart[] = []
  const find = (from: number): number => {
    const at = body.indexOf(delimiter, from)
    if (at < 0) throw invalidMultipart('the body breaks off before its last boundary')
    return at + delimiter.length
  }
  let at = isAt(body, 0, `--${boundary}`) ? boundary.length + 2 : find(0)
  while (!isAt(body, at, '--')) {
    if (parts.length === partsMax) {
      throw invalidMultipart(`there are more than ${partsMax - 1} files`)
    }
    const from = endOfLine(body, at)
    const headersEnd = endOfHeaders(body, from, parts.length + 1)
    // The line break of the blank line may be the delimiter's own, where there is no content.
    at = find(headersEnd + lineBreak.length)
    const start = headersEnd + blankLine.length
    const end = Math.max(start, at - delimiter.length)
    parts.push({ headers: body.subarray(from, headersEnd), content: body.subarray(start, end) })
  }
  return parts
}
