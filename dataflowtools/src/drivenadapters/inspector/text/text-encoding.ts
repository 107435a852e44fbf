import type { ReadableFile } from '../finding.ts'
import { readBytes } from '../read-bytes.ts'

const chunkBytes = 1024 * 1024
const lookedAtMaxBytes = 16 * chunkBytes
const marks: readonly [string, Buffer][] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
]

/** How the characters of a text are encoded; `unknown` for text of another kind, null for what is no text. */
export const textEncoding = (file: ReadableFile): string | null => {
  const marked = marks.find(([, mark]) => file.head.subarray(0, mark.length).equals(mark))
  if (marked !== undefined) return marked[0]
  // All that is no text has bytes like these sooner or later, mostly sooner.
  if (hasControls(file.head)) return null
  const fits = ['utf-8', 'gb18030'].find((encoding) => isEncodedIn(encoding, file))
  return fits ?? (isMostlyLetters(file.head) ? 'unknown' : null)
}

/** Control characters but for tab, line feed, form feed, return, backspace and escape. */
const hasControls = (bytes: Buffer): boolean =>
  bytes.some((byte) => byte < 8 || byte === 11 || (byte > 13 && byte < 32 && byte !== 27))

const isEncodedIn = (encoding: string, { descriptor, sizeBytes }: ReadableFile): boolean => {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const end = Math.min(sizeBytes, lookedAtMaxBytes)
  try {
    for (let at = 0; at < end; at += chunkBytes) {
      decoder.decode(readBytes(descriptor, at, Math.min(chunkBytes, end - at)), { stream: true })
    }
    if (end === sizeBytes) decoder.decode()
    return true
  } catch {
    return false
  }
}

const isMostlyLetters = (bytes: Buffer): boolean =>
  bytes.filter((byte) => byte < 128).length > bytes.length / 2
