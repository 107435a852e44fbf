import { LRUCache } from 'lru-cache'
import type { ResultCache, ResultCacheLimits } from '../ports.ts'
import { resultKey } from '../result-key.ts'

/** What an entry takes beside its bytes: the key, and the places that the list keeps for it. */
const ENTRY_BYTES = 256

/** Results in the memory of this process. `now` is for tests. */
export const makeMemoryResultCache = (
  { ttlMs, valueMaxBytes, maxBytes }: ResultCacheLimits,
  now: () => number = () => performance.now(),
): ResultCache => {
  const entries = new LRUCache<string, Buffer>({
    maxSize: maxBytes,
    sizeCalculation: (bytes) => bytes.length + ENTRY_BYTES,
    ttl: ttlMs,
    ttlResolution: 0,
    perf: { now },
  })
  return {
    get: async (identity) => {
      const bytes = entries.get(resultKey(identity))
      return bytes === undefined ? undefined : JSON.parse(bytes.toString())
    },
    put: async (identity, value) => {
      const key = resultKey(identity)
      const bytes = Buffer.from(JSON.stringify(value) ?? '')
      if (bytes.length === 0 || bytes.length > valueMaxBytes) entries.delete(key)
      else entries.set(key, bytes)
    },
    state: () => ({ status: 'ok', detail: `${entries.size} results in memory` }),
    close: () => entries.clear(),
  }
}
