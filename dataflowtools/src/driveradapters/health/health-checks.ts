import type { Check } from '@coderunner/common/health/check-health.ts'
import { checkJobs } from '@coderunner/common/health/check-jobs.ts'

/** What the health of DataFlow Tools looks at. */
export interface HealthDeps {
  /** Throws when the store of jobs does not answer. */
  pingJobs: () => Promise<void>
}

/** The checks of DataFlow Tools. */
export const healthChecks = ({ pingJobs }: HealthDeps): Record<string, Check> => ({
  jobs: checkJobs(pingJobs),
})
