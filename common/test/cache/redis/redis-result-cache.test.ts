import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pass } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { pino } from 'pino'
import type { ResultCache } from '../../../src/cache/ports.ts'
import {
  openRedisResultCache,
  type RedisResultCacheOptions,
} from '../../../src/cache/redis/redis-result-cache.ts'
import { type RedisServer, startRedis } from '../../servers/redis.ts'
import { cacheContract, cacheLimits } from '../contract.ts'

let redis: RedisServer
let opened = 0
before(async () => {
  redis = await startRedis()
})
after(() => redis.remove())

const open = (options: Partial<RedisResultCacheOptions> = {}): Promise<ResultCache> =>
  openRedisResultCache({
    ...cacheLimits,
    redis: redis.settings,
    service: `service-${opened++}`,
    log: pino({ level: 'silent' }),
    commandMs: 2_000,
    ...options,
  })

/** Shortens the time that every key has left, as if it had passed. */
const age = async (ms: number): Promise<void> => {
  const client = new Redis({ port: redis.settings.port })
  for (const key of await client.keys('*')) {
    const leftMs = await client.pttl(key)
    if (leftMs >= 0) await client.pexpire(key, leftMs - ms)
  }
  client.disconnect()
}

cacheContract('Redis', async () => {
  const cache = await open()
  return { cache, passTime: age, close: async () => cache.close() }
})

const identity = {
  ...{ owner: 'ada', contentHash: '1', operation: 'ocr', options: {}, engineVersion: '1' },
}
const degraded = {
  status: 'degraded',
  detail: 'Redis does not answer; work is done without the cache',
}

test('two services on one Redis share no results, two processes of one service do', async () => {
  const caches = [await open({ service: 'a' }), await open({ service: 'a' }), await open()]
  await caches[0]?.put(identity, 1)
  assert.deepEqual(await Promise.all(caches.map((cache) => cache.get(identity))), [1, 1, undefined])
  for (const cache of caches) cache.close()
})

test('while Redis is away nothing is found and nothing thrown; when it is back it serves again', async () => {
  const cache = await open({ openMs: 10 })
  await cache.put(identity, 1)
  await redis.kill()
  for (let i = 0; i < 5; i++) {
    assert.equal(await cache.get(identity), undefined)
    await cache.put(identity, 2)
  }
  assert.deepEqual(cache.state(), degraded)
  await redis.start()
  while ((await cache.get(identity)) === undefined) await pass(10)
  assert.equal(await cache.get(identity), 1)
  assert.equal(cache.state().status, 'ok')
  cache.close()
})

test('a Redis that hangs is not found after the time of one command, and left alone after three', async () => {
  const cache = await open({ commandMs: 50, openMs: 60_000 })
  redis.freeze()
  for (let i = 0; i < 3; i++) assert.equal(await cache.get(identity), undefined)
  assert.deepEqual(cache.state(), degraded)
  redis.thaw()
  assert.equal(await cache.get(identity), undefined)
  assert.deepEqual(cache.state(), degraded)
  cache.close()
})

test('a service starts without its Redis, with a cache that is degraded', async () => {
  await redis.kill()
  const cache = await open()
  assert.equal(await cache.get(identity), undefined)
  assert.deepEqual(cache.state(), degraded)
  cache.close()
  await redis.start()
})

test('what is there and is no JSON is not found', async () => {
  const cache = await open({ service: 'broken' })
  await cache.put(identity, 1)
  const client = new Redis({ port: redis.settings.port })
  const [key = ''] = await client.keys('{broken:results}:????????????????*')
  await client.set(key, '{"half')
  assert.equal(await cache.get(identity), undefined)
  client.disconnect()
  cache.close()
})
