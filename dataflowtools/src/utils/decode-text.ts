const strict = (encoding: string) => new TextDecoder(encoding, { fatal: true })

const markOf = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** Decodes a text: UTF-16 by its byte order mark, else UTF-8, else GB18030; null for what is none of them. */
export const decodeText = (bytes: Uint8Array): string | null => {
  const marked = markOf(bytes)
  for (const encoding of marked === null ? ['utf-8', 'gb18030'] : [marked]) {
    try {
      return strict(encoding).decode(bytes)
    } catch {
      // The next one.
    }
  }
  return null
}
