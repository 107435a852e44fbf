import type { Check } from '@coderunner/common/health/check-health.ts'
import { checkJobs } from '@coderunner/common/health/check-jobs.ts'
import type { Sandbox } from '../../logics/execution/ports.ts'

/** What CodeRunner's health looks at. */
export interface HealthDeps {
  sandbox: Pick<Sandbox, 'state' | 'describe'>
  /** Throws when the store of jobs does not answer, or takes nothing. */
  pingJobs: () => Promise<void>
}

/** The checks of CodeRunner; `language_guard` is only there while it is switched off. */
export const healthChecks = ({ sandbox, pingJobs }: HealthDeps): Record<string, Check> => ({
  sandbox: () => {
    const { status, detail } = sandbox.state()
    return { status, detail }
  },
  jobs: checkJobs(pingJobs),
  ...(sandbox.describe().languageGuard
    ? {}
    : {
        language_guard: () => ({
          status: 'degraded' as const,
          detail: 'CODERUNNER_TEST_LANGUAGE_GUARD=off: only the kernel layers hold',
        }),
      }),
})
