import { createHash } from 'node:crypto'

/** A name of 32 hexadecimal digits for a list of texts; the same list has the same name. */
export const digestOf = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
