import type { Finding, ReadableFile } from '../finding.ts'
import { textEncoding } from './text-encoding.ts'
import { textType } from './text-type.ts'

const startMaxBytes = 64 * 1024

/** What a text is; null for a file that is none. */
export const readText = (file: ReadableFile, extension: string): Finding | null => {
  const encoding = textEncoding(file)
  if (encoding === null) return null
  const decoder = new TextDecoder(encoding === 'unknown' ? 'latin1' : encoding)
  const start = decoder.decode(file.head.subarray(0, startMaxBytes), { stream: true })
  return { mimeType: textType(file, start, extension), properties: { encoding } }
}
