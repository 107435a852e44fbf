import { normalizedName } from '../../../utils/normalized-name.ts'

/** What a distribution says of itself in METADATA. */
export interface Metadata {
  /** Normalized. */
  name: string
  version: string
  summary: string
  /** Normalized names of `Requires-Dist`, each once, whatever markers they have. */
  requires: string[]
}

const summaryMaxLength = 500

/** Reads the head of METADATA (core metadata specifications: headers as in mail, up to an empty line). */
export const readMetadata = (text: string): Metadata => {
  const headers = headersOf(text)
  const first = (name: string): string => headers.find(([key]) => key === name)?.[1] ?? ''
  const required = headers
    .filter(([key]) => key === 'requires-dist')
    .map(([, value]) => /^[A-Za-z0-9._-]+/.exec(value)?.[0] ?? '')
    .filter((name) => name !== '')
    .map(normalizedName)
  return {
    name: normalizedName(first('name')),
    version: first('version'),
    summary: first('summary').slice(0, summaryMaxLength),
    requires: [...new Set(required)].sort(),
  }
}

const headersOf = (text: string): [name: string, value: string][] => {
  const [head = ''] = text.replaceAll('\r\n', '\n').split('\n\n', 1)
  return head
    .replaceAll(/\n[ \t]+/g, ' ')
    .split('\n')
    .map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
    })
}
