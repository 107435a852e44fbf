import { readFileSync } from 'node:fs'
import type { FastifyBaseLogger } from 'fastify'
import type { Redis } from 'ioredis'
import { connectRedis, waitForRedis } from '../../redis/connect-redis.ts'
import type { RedisSettings } from '../../redis/redis-settings.ts'
import type { ResultCache, ResultCacheLimits } from '../ports.ts'
import { resultKey } from '../result-key.ts'
import { makeCircuitBreaker } from './circuit-breaker.ts'

/** Where results are kept, and within which bounds; the optional ones are for tests. */
export interface RedisResultCacheOptions extends ResultCacheLimits {
  redis: RedisSettings
  /** The service's name: services that share a Redis share no results. */
  service: string
  log: Pick<FastifyBaseLogger, 'warn' | 'info'>
  /** How long a request may wait for the cache, before it does the work itself. */
  commandMs?: number
  /** How long the cache is left alone after it failed three times in a row. */
  openMs?: number
}

const CONNECT_MS = 1_000
const FAILURES = 3

const putScript = readFileSync(new URL('./put-result.lua', import.meta.url), 'utf8')

type Put = (prefix: string, name: string, value: string, ttl: number, max: number) => Promise<void>

/**
 * Results in Redis, for all processes of a service. The bound on all of them is kept here: jobs in
 * the same Redis need one that evicts nothing.
 */
export const openRedisResultCache = async (
  options: RedisResultCacheOptions,
): Promise<ResultCache> => {
  const { ttlMs, valueMaxBytes, maxBytes, commandMs = 250, openMs = 5_000 } = options
  const client = connectRedis(options.redis, { connectMs: CONNECT_MS, commandMs }, options.log)
  client.defineCommand('putResult', { numberOfKeys: 1, lua: putScript })
  const { putResult } = bound(client)
  const breaker = makeCircuitBreaker({ failures: FAILURES, openMs })
  const prefix = `{${options.service}:results}`
  await waitForRedis(client, CONNECT_MS)
  return {
    get: async (identity) => {
      const key = `${prefix}:${resultKey(identity)}`
      const text = await breaker.run(() => client.get(key), null)
      return text === null ? undefined : parse(text)
    },
    put: async (identity, value) => {
      const key = resultKey(identity)
      const text = JSON.stringify(value) ?? ''
      const kept = Buffer.byteLength(text) > valueMaxBytes ? '' : text
      await breaker.run(() => putResult(prefix, key, kept, ttlMs, maxBytes), undefined)
    },
    state: () =>
      breaker.isOpen() || client.status !== 'ready'
        ? { status: 'degraded', detail: 'Redis does not answer; work is done without the cache' }
        : { status: 'ok', detail: 'results are kept in Redis' },
    close: () => client.disconnect(),
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const bound = (client: Redis): { putResult: Put } => {
  const commands = client as unknown as { putResult: Put }
  return { putResult: (...values) => commands.putResult(...values) }
}
