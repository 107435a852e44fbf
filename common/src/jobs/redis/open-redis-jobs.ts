import { randomUUID } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import { connectRedis, waitForRedis } from '../../redis/connect-redis.ts'
import type { RedisSettings } from '../../redis/redis-settings.ts'
import type { JobAdapters } from '../ports.ts'
import { translateErrors } from '../translate-errors.ts'
import type { Context } from './context.ts'
import { makeLine } from './line.ts'
import { makeNews } from './news.ts'
import { makeRedisCallbackStore } from './redis-callback-store.ts'
import { makeRedisIdempotencyStore } from './redis-idempotency-store.ts'
import { makeRedisJobQueue } from './redis-job-queue.ts'
import { makeRedisJobStore } from './redis-job-store.ts'
import { defineScripts } from './scripts.ts'

/** Where jobs are kept and for how long; the optional ones are for tests. */
export interface RedisJobsOptions {
  redis: RedisSettings
  /** The service's name: services that share a Redis share nothing else. */
  service: string
  ttlMs: number
  queueMax: number
  log: Pick<FastifyBaseLogger, 'warn' | 'info'>
  /** How long a running job's process may be silent before the job counts as interrupted. */
  leaseMs?: number
  /** How often to look for what other processes did, should their news get lost. */
  pollMs?: number
  /** How much all jobs may take; the oldest results go before their time above it. */
  maxBytes?: number
  /** How long one command may take. */
  commandMs?: number
  now?: () => number
}

const CONNECT_MS = 2_000

/**
 * Connects to Redis, for all processes that name the same one. It is waited for a moment only: a
 * service starts without it, answers `store_unavailable` where it needs jobs, and goes on when it is
 * there. Redis must not evict (maxmemory-policy noeviction) and should write what it is told
 * (appendonly yes).
 */
export const openRedisJobs = async (options: RedisJobsOptions): Promise<JobAdapters> => {
  const { redis, log, leaseMs = 10_000, commandMs = 5_000 } = options
  const patience = { connectMs: CONNECT_MS, commandMs }
  const client = connectRedis(redis, patience, log)
  const subscriber = connectRedis(redis, patience, { warn: ignore, info: ignore })
  // In braces, so that a cluster would keep all keys of a service in one place.
  const prefix = `{${options.service}}`
  const sender = randomUUID()
  const context: Context = {
    client,
    run: defineScripts(client, prefix, () => [
      ...[options.now?.() ?? '', options.ttlMs, leaseMs, sender],
    ]),
    line: makeLine({
      ...{ client, prefix, lockMs: leaseMs, openMs: commandMs },
      onError: (error) => {
        if (client.status === 'ready') log.warn({ err: error }, 'the line of jobs in Redis')
      },
    }),
    news: makeNews({ subscriber, publisher: client, channel: `${prefix}:news`, sender }),
    prefix,
    queueMax: options.queueMax,
    maxBytes: options.maxBytes ?? 1024 ** 3,
    pollMs: options.pollMs ?? 1_000,
  }
  const closeAll = async (): Promise<void> => {
    await context.line.close().catch(ignore)
    context.news.close()
    client.disconnect()
  }
  await waitForRedis(client, CONNECT_MS)
  return {
    queue: translateErrors(makeRedisJobQueue(context, leaseMs)),
    store: translateErrors(makeRedisJobStore(context, closeAll)),
    idempotency: translateErrors(makeRedisIdempotencyStore(context)),
    callbacks: translateErrors(makeRedisCallbackStore(context)),
  }
}

const ignore = (): void => undefined
