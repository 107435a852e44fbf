import { readCallbackSecret } from '@coderunner/common/callbacks/callback-secret.ts'
import { type Jobs, openJobs } from '@coderunner/common/jobs/open-jobs.ts'
import { watchJobs } from '@coderunner/common/jobs/watch-jobs.ts'
import { createRegistry, watchProcess } from '@coderunner/common/metrics/registry.ts'
import type { FastifyInstance } from 'fastify'
import { type FileUseCases, makeFileUseCases } from './app/file-use-cases.ts'
import type { Ports } from './app/ports.ts'
import { makeTagUseCases } from './app/tag-use-cases.ts'
import type { Config } from './common/config.ts'
import { writeZip } from './drivenadapters/zip/write-zip.ts'
import { batchKind, makeBatchAsJob } from './driveradapters/file/batch-as-job.ts'
import { healthChecks } from './driveradapters/health/health-checks.ts'
import { serve } from './driveradapters/server/serve.ts'
import { startAndStop } from './driveradapters/server/start-and-stop.ts'
import { type RegularSweep, sweepRegularly } from './driveradapters/sweep/sweep-regularly.ts'
import { catalogue, type ErrorCode } from './errors/catalogue.ts'

/** Errors after which a job, on which nothing was done, goes back in line. */
const retryCodes: readonly ErrorCode[] = ['queue_full', 'shutting_down', 'records_unavailable']

const jobsAtOnce = 4

/** The slowest upload has ended before its bytes are taken for an orphan's. */
const orphanAgeMs = 24 * 3_600_000
const sweepEveryMs = 60_000

const openAppJobs = (config: Config, { jobs, logger }: Ports, files: FileUseCases): Jobs =>
  openJobs({
    adapters: jobs,
    catalogue,
    handlers: { [batchKind]: makeBatchAsJob(files.changeMany) },
    concurrency: jobsAtOnce,
    retryCodes,
    callbackAllow: config.callbackAllow,
    callbackSecret: readCallbackSecret(config.dataDir, config.callbackSecret),
    log: logger,
  })

const openFiles = (config: Config, { records, blobs, inspector }: Ports): FileUseCases =>
  makeFileUseCases({
    ...{ files: records.files, tags: records.tags, blobs, inspector, writeZip, orphanAgeMs },
    maxUploadBytes: config.maxUploadMb * 1024 ** 2,
    ttlMs: config.fileTtlHours === 0 ? null : config.fileTtlHours * 3_600_000,
  })

const openSweep = ({ staging, logger }: Ports, files: FileUseCases): RegularSweep =>
  sweepRegularly({
    sweep: async () => {
      await files.sweep()
      await staging.deleteExpired()
    },
    onFailed: (error) => logger.warn({ err: error }, 'files were not swept'),
    everyMs: sweepEveryMs,
  })

const closeStores = async ({ inspector, blobs, records, results }: Ports): Promise<void> => {
  await inspector.close()
  await blobs.close()
  await records.close()
  results.close()
}

/** Puts the service together from its configuration and its ports; the server listens to nobody yet. */
export const buildApp = (config: Config, ports: Ports): FastifyInstance => {
  const { records, blobs, staging, results, logger } = ports
  const registry = createRegistry()
  const files = openFiles(config, ports)
  const jobs = openAppJobs(config, ports, files)
  const server = serve({
    ...{ logger, registry, files, blobs, staging },
    tags: makeTagUseCases({
      tags: records.tags,
      results,
      open: files.open,
      readText: files.readText,
    }),
    maxUploadBytes: config.maxUploadMb * 1024 ** 2,
    bodiesMaxBytes: config.bodiesMaxMb * 1024 ** 2,
    tokens: config.tokens,
    host: config.host,
    checks: healthChecks({
      pingJobs: jobs.ping,
      pingRecords: records.ping,
      pingBlobs: blobs.ping,
      pingCodeRunner: ports.pingCodeRunner,
      results,
      workers: ports.inspector.health,
    }),
    jobs: jobs.useCases,
  })
  watchProcess(registry)
  watchJobs(registry, 'dataflowtools', jobs)
  const sweep = openSweep(ports, files)
  startAndStop(server, { jobs, sweep, closeStores: () => closeStores(ports) })
  return server
}
