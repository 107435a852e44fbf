import { pino } from 'pino'
import { openRedisJobs, type RedisJobsOptions } from '../../../src/jobs/redis/open-redis-jobs.ts'
import type { RedisServer } from '../../servers/redis.ts'

/** Opens the store of jobs in a Redis of the test's own, with a quick poll. */
export const openTestRedisJobs = (redis: RedisServer, options: Partial<RedisJobsOptions> = {}) =>
  openRedisJobs({
    redis: redis.settings,
    service: 'test',
    ttlMs: 60_000,
    queueMax: 1000,
    pollMs: 20,
    log: pino({ level: 'silent' }),
    ...options,
  })
