import type { FastifyBaseLogger } from 'fastify'
import type { RedisSettings } from '../redis/redis-settings.ts'
import { makeMemoryResultCache } from './memory/memory-result-cache.ts'
import type { ResultCache } from './ports.ts'

/** Where a service keeps results, and how much of it. */
export interface ResultCacheOptions {
  redis: RedisSettings | null
  service: string
  maxBytes: number
  log: Pick<FastifyBaseLogger, 'warn' | 'info'>
}

const DAY_MS = 86_400_000
const VALUE_MAX_BYTES = 4 * 1024 ** 2

/** Opens the cache that the settings name: Redis with REDIS_HOST, else the memory of the process. */
export const openResultCache = async (options: ResultCacheOptions): Promise<ResultCache> => {
  const { redis, maxBytes } = options
  const limits = { ttlMs: DAY_MS, valueMaxBytes: VALUE_MAX_BYTES, maxBytes }
  if (redis === null) return makeMemoryResultCache(limits)
  const { openRedisResultCache } = await import('./redis/redis-result-cache.ts')
  return openRedisResultCache({ ...options, ...limits, redis })
}
