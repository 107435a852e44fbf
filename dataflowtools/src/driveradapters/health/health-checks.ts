import type { ResultCache } from '@coderunner/common/cache/ports.ts'
import type { Check } from '@coderunner/common/health/check-health.ts'
import { checkJobs } from '@coderunner/common/health/check-jobs.ts'

/** What the health of DataFlow Tools looks at; each ping throws while its part does not answer. */
export interface HealthDeps {
  pingJobs: () => Promise<void>
  pingRecords: () => Promise<void>
  pingBlobs: () => Promise<void>
  pingCodeRunner: () => Promise<void>
  results: Pick<ResultCache, 'state'>
  /** How the processes that read files are shut in. */
  workers: Check
}

/** Looks at a part; `without` is how the service is while it is away. */
const answers =
  (part: string, ping: () => Promise<void>, without: 'degraded' | 'down'): Check =>
  () =>
    ping().then(
      () => ({ status: 'ok', detail: `${part} answers` }),
      () => ({
        status: without,
        detail: `${part} does not answer; it is tried again until it does`,
      }),
    )

/** The checks of DataFlow Tools; without CodeRunner all but its own steps goes on. */
export const healthChecks = (deps: HealthDeps): Record<string, Check> => ({
  records: answers('the database of records', deps.pingRecords, 'down'),
  blobs: answers('the store of files', deps.pingBlobs, 'down'),
  jobs: checkJobs(deps.pingJobs),
  cache: deps.results.state,
  workers: deps.workers,
  coderunner: answers('CodeRunner at CODERUNNER_URL', deps.pingCodeRunner, 'degraded'),
})
