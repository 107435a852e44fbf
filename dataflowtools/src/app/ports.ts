import type { Readable } from 'node:stream'
import { openResultCache } from '@coderunner/common/cache/open-result-cache.ts'
import type { ResultCache } from '@coderunner/common/cache/ports.ts'
import { openJobAdapters } from '@coderunner/common/jobs/open-job-adapters.ts'
import type { JobAdapters } from '@coderunner/common/jobs/ports.ts'
import { redisSettingsOf } from '@coderunner/common/redis/redis-settings.ts'
import type { Logger } from 'pino'
import type { Config } from '../common/config.ts'
import { openBlobStore } from '../drivenadapters/blobs/open-blob-store.ts'
import { pingCodeRunner } from '../drivenadapters/coderunner/ping-coderunner.ts'
import { type OpenInspector, openInspector } from '../drivenadapters/inspector/open-inspector.ts'
import { openRecords, type Records } from '../drivenadapters/records/open-records.ts'
import { openStaging } from '../drivenadapters/staging/open-staging.ts'
import type { Staging } from '../driveradapters/tus/staging.ts'
import { AppError } from '../errors/app-error.ts'
import type { BlobStore } from '../logics/files/ports.ts'
import type { StoredBlob } from '../logics/files/types.ts'

/** What the service reaches the world through; tests put their own in. */
export interface Ports {
  records: Records
  blobs: BlobStore & { close: () => void | Promise<void> }
  inspector: OpenInspector
  staging: Staging
  jobs: JobAdapters
  results: ResultCache
  pingCodeRunner: () => Promise<void>
  logger: Logger
}

/** Jobs that may wait: they stand in the store, not in memory. */
const jobQueueMax = 10_000

/** All bytes of a blob that was stored just now. */
const openWhole =
  (blobs: BlobStore) =>
  async ({ key }: StoredBlob): Promise<Readable> => {
    const bytes = await blobs.open(key, null)
    if (bytes === null) throw new AppError('blobs_unavailable', 'the bytes are not in the store')
    return bytes
  }

/** Opens the stores that the configuration names; one that is away is waited for by whoever needs it. */
export const openPorts = async (config: Config, logger: Logger): Promise<Ports> => {
  const { dataDir, jobTtlMs: ttlMs } = config
  const places = { redis: redisSettingsOf(config), service: 'dataflowtools', log: logger }
  const [jobs, results, records, blobs] = await Promise.all([
    openJobAdapters({ ...places, dataDir, ttlMs, queueMax: jobQueueMax }),
    openResultCache({ ...places, maxBytes: config.cacheMaxMb * 1024 ** 2 }),
    openRecords(config, logger),
    openBlobStore(config, logger),
  ])
  return {
    ...{ jobs, results, records, blobs, logger },
    inspector: await openInspector(config, logger, openWhole(blobs)),
    staging: openStaging(dataDir),
    pingCodeRunner: () => pingCodeRunner(config.coderunnerUrl),
  }
}
