/** Decodes base64 in its one canonical form (RFC 4648 section 4, padded); null when it is anything else. */
export const decodeBase64 = (text: string): Buffer | null => {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}
