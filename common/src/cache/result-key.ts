import { createHash } from 'node:crypto'
import { canonicalJson } from '../json/canonical-json.ts'
import type { ResultIdentity } from './ports.ts'

/**
 * The name of a result: SHA-256, in hexadecimal, over every part of its identity. The parts are
 * written as one JSON text, so that no two identities can be read as the same.
 */
export const resultKey = (identity: ResultIdentity): string => {
  const { owner, contentHash, operation, options, engineVersion } = identity
  const parts = [owner, contentHash, operation, options ?? null, engineVersion]
  return createHash('sha256').update(canonicalJson(parts)).digest('hex')
}
