import { readCallbackSecret } from '@coderunner/common/callbacks/callback-secret.ts'
import { type Jobs, openJobs } from '@coderunner/common/jobs/open-jobs.ts'
import type { JobAdapters } from '@coderunner/common/jobs/ports.ts'
import { openEmbeddedJobs } from '@coderunner/common/jobs/sqlite/open-embedded-jobs.ts'
import { watchJobs } from '@coderunner/common/jobs/watch-jobs.ts'
import { createRegistry, watchProcess } from '@coderunner/common/metrics/registry.ts'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { type FileUseCases, makeFileUseCases } from './app/file-use-cases.ts'
import { makeTagUseCases } from './app/tag-use-cases.ts'
import type { Config } from './common/config.ts'
import { openBlobStore } from './drivenadapters/blobs/open-blob-store.ts'
import { pingCodeRunner } from './drivenadapters/coderunner/ping-coderunner.ts'
import { openInspector } from './drivenadapters/inspect/open-inspector.ts'
import { openRecords, type Records } from './drivenadapters/records/open-records.ts'
import { openStaging } from './drivenadapters/staging/open-staging.ts'
import { writeZip } from './drivenadapters/zip/write-zip.ts'
import { batchKind, makeBatchAsJob } from './driveradapters/file/batch-as-job.ts'
import { healthChecks } from './driveradapters/health/health-checks.ts'
import { serve } from './driveradapters/server/serve.ts'
import { startAndStop } from './driveradapters/server/start-and-stop.ts'
import { sweepRegularly } from './driveradapters/sweep/sweep-regularly.ts'
import type { Staging } from './driveradapters/tus/staging.ts'
import type { ErrorCode } from './errors/catalogue.ts'
import type { BlobStore, FileInspector } from './logics/files/ports.ts'

/** What the service reaches the world through; tests put their own in. */
export interface Ports {
  records: Records
  blobs: BlobStore & { close: () => void | Promise<void> }
  inspector: FileInspector
  staging: Staging
  jobs: JobAdapters
  pingCodeRunner: () => Promise<void>
  logger: Logger
}

/** Errors after which a job, on which nothing was done, goes back in line. */
const retryCodes: readonly ErrorCode[] = ['queue_full', 'shutting_down', 'records_unavailable']

/** Jobs that may wait: they stand in the store, not in memory. */
const jobQueueMax = 10_000
const jobsAtOnce = 4

/** The slowest upload has ended before its bytes are taken for an orphan's. */
const orphanAgeMs = 24 * 3_600_000
const sweepEveryMs = 60_000

const openAppJobs = (config: Config, { jobs, logger }: Ports, files: FileUseCases): Jobs =>
  openJobs({
    adapters: jobs,
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

/** Puts the service together from its configuration and its ports; the server listens to nobody yet. */
export const buildApp = (config: Config, ports: Ports): FastifyInstance => {
  const { records, blobs, staging, logger } = ports
  const registry = createRegistry()
  const files = openFiles(config, ports)
  const jobs = openAppJobs(config, ports, files)
  const server = serve({
    ...{ logger, registry, files, blobs, staging },
    tags: makeTagUseCases(records.tags),
    maxUploadBytes: config.maxUploadMb * 1024 ** 2,
    tokens: config.tokens,
    host: config.host,
    checks: healthChecks({
      pingJobs: jobs.ping,
      pingRecords: records.ping,
      pingBlobs: blobs.ping,
      pingCodeRunner: ports.pingCodeRunner,
    }),
    jobs: jobs.useCases,
  })
  watchProcess(registry)
  watchJobs(registry, 'dataflowtools', jobs)
  const sweep = sweepRegularly({
    sweep: async () => {
      await files.sweep()
      await staging.deleteExpired()
    },
    onFailed: (error) => logger.warn({ err: error }, 'files were not swept'),
    everyMs: sweepEveryMs,
  })
  const closeStores = async (): Promise<void> => {
    await blobs.close()
    await records.close()
  }
  startAndStop(server, { jobs, sweep, closeStores })
  return server
}

/** Opens the stores. */
export const openPorts = async (config: Config, logger: Logger): Promise<Ports> => {
  const { dataDir, jobTtlMs } = config
  return {
    records: await openRecords(config, logger),
    blobs: await openBlobStore(config, logger),
    inspector: await openInspector(config, logger),
    staging: openStaging(dataDir),
    jobs: openEmbeddedJobs({ dataDir, ttlMs: jobTtlMs, queueMax: jobQueueMax }),
    pingCodeRunner: () => pingCodeRunner(config.coderunnerUrl),
    logger,
  }
}
