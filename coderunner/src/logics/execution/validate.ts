import type { OwnersEnvironment } from '../packages/steps.ts'
import { checkCodeSize } from './check-code-size.ts'
import type { Sandbox } from './ports.ts'
import type { ProgramLimits } from './request.ts'
import type { CallContext, NameDistributions, Verdict } from './types.ts'

/** What `validate` is made of. */
export interface ValidateDeps {
  sandbox: Pick<Sandbox, 'validate'>
  limits: Pick<ProgramLimits, 'codeMaxBytes'>
  /** What the owner has installed. */
  chooseEnvironment: OwnersEnvironment
  nameDistributions: NameDistributions
}

/** Says whether code would be let run, without running it. */
export type Validate = (code: string, context: CallContext) => Promise<Verdict>

/** Makes the use case; it throws `code_too_large`, and what the sandbox port throws. */
export const makeValidate =
  ({ sandbox, limits, chooseEnvironment, nameDistributions }: ValidateDeps): Validate =>
  async (code, context) => {
    checkCodeSize(code, limits.codeMaxBytes)
    const { environment, release } = await chooseEnvironment(context.owner)
    try {
      const verdict = await sandbox.validate(code, environment, context)
      return { ...verdict, violations: nameDistributions(verdict.violations) }
    } finally {
      release()
    }
  }
