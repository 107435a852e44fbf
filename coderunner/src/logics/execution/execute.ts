import { inlineArtifactMaxBytes } from './artifact-size.ts'
import { checkRequest } from './check-request.ts'
import type { ArtifactStore, Sandbox } from './ports.ts'
import type { ExecutionRequest, ProgramLimits } from './request.ts'
import type { CallContext, Outcome } from './types.ts'

/** What `execute` is made of. `record` hears of every outcome, for the metrics. */
export interface ExecuteDeps {
  sandbox: Pick<Sandbox, 'run'>
  artifacts: Pick<ArtifactStore, 'keep'>
  limits: ProgramLimits
  record: (outcome: Outcome) => void
}

/** Runs one program and says how it ended. */
export type Execute = (request: ExecutionRequest, context: CallContext) => Promise<Outcome>

/**
 * Makes the use case that runs one program. It throws `code_too_large`, `files_too_large` and
 * `invalid_request`; `queue_full` and `sandbox_unavailable` come from the sandbox.
 */
export const makeExecute =
  ({ sandbox, artifacts, limits, record }: ExecuteDeps): Execute =>
  async (request, context) => {
    const outcome = await sandbox.run(checkRequest(request, limits), context)
    record(outcome)
    const large = outcome.artifacts.filter(({ sizeBytes }) => sizeBytes > inlineArtifactMaxBytes)
    if (large.length > 0) {
      await artifacts.keep(context.owner, context.executionId, large)
    }
    return outcome
  }
