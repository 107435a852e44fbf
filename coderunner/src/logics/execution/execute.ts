import type { ChooseEnvironment } from '../packages/steps.ts'
import type { BuildProgress } from '../packages/types.ts'
import { checkRequest } from './check-request.ts'
import { type KeepLargeDeps, keepLarge } from './keep-large.ts'
import type { Sandbox } from './ports.ts'
import type { ExecutionRequest, ProgramLimits } from './request.ts'
import { tellViolations } from './tell-violations.ts'
import type { CallContext, NameDistributions, Outcome } from './types.ts'

/** What `execute` is made of. `record` hears of every outcome, for the metrics. */
export interface ExecuteDeps extends KeepLargeDeps {
  sandbox: Pick<Sandbox, 'run'>
  chooseEnvironment: ChooseEnvironment
  nameDistributions: NameDistributions
  limits: ProgramLimits
  record: (outcome: Outcome) => void
}

/** Runs one program and says how it ended. */
export type Execute = (request: ExecutionRequest, context: CallContext) => Promise<Outcome>

/**
 * Makes the use case that runs one program. It throws `code_too_large`, `files_too_large` and
 * `invalid_request`; `queue_full` and `sandbox_unavailable` come from the sandbox, and what an install
 * throws from the packages that the program asks for: then nothing has run.
 */
export const makeExecute = (deps: ExecuteDeps): Execute => {
  const chosen = async (request: ExecutionRequest, context: CallContext) => {
    const { owner, signal, onProgress } = context
    let isMade = false
    const tell = (progress: BuildProgress): void => {
      isMade = true
      onProgress?.(progress)
    }
    const held = await deps.chooseEnvironment(request, { owner, signal, onProgress: tell })
    if (isMade) onProgress?.({ step: 'running' })
    return held
  }

  const run = async (request: ExecutionRequest, context: CallContext): Promise<Outcome> => {
    const program = checkRequest(request, deps.limits)
    const { environment, tried, release } = await chosen(request, context)
    try {
      const outcome = await deps.sandbox.run({ ...program, environment }, context)
      const named: NameDistributions = (found) => deps.nameDistributions(found, tried)
      return tellViolations(outcome, named, context.onEvent)
    } finally {
      release()
    }
  }

  return async (request, context) => {
    const outcome = await run(request, context)
    deps.record(outcome)
    return keepLarge(deps, outcome, context)
  }
}
