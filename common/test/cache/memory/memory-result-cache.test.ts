import { makeMemoryResultCache } from '../../../src/cache/memory/memory-result-cache.ts'
import { cacheContract, cacheLimits } from '../contract.ts'

cacheContract('the memory', async () => {
  let nowMs = 1
  const cache = makeMemoryResultCache(cacheLimits, () => nowMs)
  return {
    cache,
    passTime: async (ms) => {
      nowMs += ms
    },
    close: async () => cache.close(),
  }
})
