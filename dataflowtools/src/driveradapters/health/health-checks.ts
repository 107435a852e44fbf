import type { Check, CheckResult } from '@coderunner/common/health/check-health.ts'

/** What the health of DataFlow Tools looks at; each throws while its part does not answer. */
export interface HealthDeps {
  pingJobs: () => Promise<void>
  pingRecords: () => Promise<void>
  pingBlobs: () => Promise<void>
  pingCodeRunner: () => Promise<void>
}

const answers = (part: string): CheckResult => ({ status: 'ok', detail: `${part} answers` })

/** A part without which files and tags are not to be had. */
const needed =
  (part: string, ping: () => Promise<void>): Check =>
  async () =>
    ping().then(
      () => answers(part),
      () => ({ status: 'down', detail: `${part} does not answer; the log has the cause` }),
    )

/** The checks of DataFlow Tools; without CodeRunner all but its own steps goes on. */
export const healthChecks = (deps: HealthDeps): Record<string, Check> => ({
  records: needed('the database of records', deps.pingRecords),
  blobs: needed('the store of files', deps.pingBlobs),
  jobs: needed('the store of jobs', deps.pingJobs),
  coderunner: async () =>
    deps.pingCodeRunner().then(
      () => answers('CodeRunner'),
      () => ({ status: 'degraded', detail: 'CodeRunner is not ready at CODERUNNER_URL' }),
    ),
})
