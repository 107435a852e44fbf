import { openResultCache } from '@coderunner/common/cache/open-result-cache.ts'
import type { ResultCache } from '@coderunner/common/cache/ports.ts'
import { readCallbackSecret } from '@coderunner/common/callbacks/callback-secret.ts'
import { openJobAdapters } from '@coderunner/common/jobs/open-job-adapters.ts'
import { type Jobs, openJobs } from '@coderunner/common/jobs/open-jobs.ts'
import type { JobAdapters } from '@coderunner/common/jobs/ports.ts'
import { watchJobs } from '@coderunner/common/jobs/watch-jobs.ts'
import { createRegistry, watchProcess } from '@coderunner/common/metrics/registry.ts'
import { redisSettingsOf } from '@coderunner/common/redis/redis-settings.ts'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { Config } from './common/config.ts'
import { healthChecks } from './driveradapters/health/health-checks.ts'
import { serve } from './driveradapters/server/serve.ts'
import { startAndStop } from './driveradapters/server/start-and-stop.ts'

/** What the service reaches the world through; tests put their own in. */
export interface Ports {
  jobs: JobAdapters
  results: ResultCache
  logger: Logger
}

/** Jobs that may wait: they stand in the store, not in memory. */
const jobQueueMax = 10_000
const jobsAtOnce = 4

const openAppJobs = (config: Config, { jobs, logger }: Ports): Jobs =>
  openJobs({
    adapters: jobs,
    handlers: {},
    concurrency: jobsAtOnce,
    retryCodes: ['queue_full', 'shutting_down'],
    callbackAllow: config.callbackAllow,
    callbackSecret: readCallbackSecret(config.dataDir, config.callbackSecret),
    log: logger,
  })

/** Puts the service together from its configuration and its ports; the server listens to nobody yet. */
export const buildApp = (config: Config, ports: Ports): FastifyInstance => {
  const registry = createRegistry()
  const jobs = openAppJobs(config, ports)
  const server = serve({
    logger: ports.logger,
    registry,
    tokens: config.tokens,
    host: config.host,
    checks: healthChecks({ pingJobs: jobs.ping, results: ports.results }),
    jobs: jobs.useCases,
  })
  watchProcess(registry)
  watchJobs(registry, 'dataflowtools', jobs)
  startAndStop(server, { jobs, results: ports.results })
  return server
}

/** Opens the stores. */
export const openPorts = async (config: Config, logger: Logger): Promise<Ports> => {
  const { dataDir, jobTtlMs } = config
  const redis = redisSettingsOf(config)
  const places = { redis, service: 'dataflowtools', log: logger }
  const [jobs, results] = await Promise.all([
    openJobAdapters({ ...places, dataDir, ttlMs: jobTtlMs, queueMax: jobQueueMax }),
    openResultCache({ ...places, maxBytes: config.cacheMaxMb * 1024 ** 2 }),
  ])
  return { jobs, results, logger }
}
