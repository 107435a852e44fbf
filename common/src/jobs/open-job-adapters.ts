import type { FastifyBaseLogger } from 'fastify'
import type { RedisSettings } from '../redis/redis-settings.ts'
import type { JobAdapters } from './ports.ts'
import { openEmbeddedJobs } from './sqlite/open-embedded-jobs.ts'

/** Where a service keeps its jobs; the folder counts where there is no Redis. */
export interface JobAdaptersOptions {
  redis: RedisSettings | null
  dataDir: string
  /** The service's name, under which its jobs are in a Redis that others use too. */
  service: string
  ttlMs: number
  queueMax: number
  log: Pick<FastifyBaseLogger, 'warn' | 'info'>
}

/** Opens the store of jobs that the settings name: Redis with REDIS_HOST, else SQLite in DATA_DIR. */
export const openJobAdapters = async (options: JobAdaptersOptions): Promise<JobAdapters> => {
  const { redis, ...others } = options
  if (redis === null) return openEmbeddedJobs(others)
  // Reading BullMQ takes a third of a second, which a service without Redis need not wait for.
  const { openRedisJobs } = await import('./redis/open-redis-jobs.ts')
  return openRedisJobs({ redis, ...others })
}
