import type { ResultCache } from '@coderunner/common/cache/ports.ts'
import type { Check } from '@coderunner/common/health/check-health.ts'
import { checkJobs } from '@coderunner/common/health/check-jobs.ts'

/** What the health of DataFlow Tools looks at. */
export interface HealthDeps {
  /** Throws when the store of jobs does not answer. */
  pingJobs: () => Promise<void>
  results: Pick<ResultCache, 'state'>
}

/** The checks of DataFlow Tools. */
export const healthChecks = ({ pingJobs, results }: HealthDeps): Record<string, Check> => ({
  jobs: checkJobs(pingJobs),
  cache: results.state,
})
