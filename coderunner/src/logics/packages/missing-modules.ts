import { AppError } from '../../errors/app-error.ts'
import type { ErrorCode } from '../../errors/catalogue.ts'
import { type Requirement, readRequirement } from '../../utils/requirement.ts'
import type { Sandbox } from '../execution/ports.ts'
import type { DistributionIndex } from './ports.ts'
import type { MissingModules, OwnEnvironment, PackageRules } from './steps.ts'
import type { BuildContext, Environment } from './types.ts'

/** What `missingModules` is made of. */
export interface MissingModulesDeps {
  rules: PackageRules
  sandbox: Pick<Sandbox, 'validate'>
  distributions: DistributionIndex
  ownEnvironment: OwnEnvironment
}

/** A module that no distribution brings is the program's to miss: it may have an answer to that. */
const unknown: readonly ErrorCode[] = ['package_not_found', 'package_no_wheel', 'package_denied']

/** Makes the step. The program is only read, in the sandbox, not run. */
export const makeMissingModules = (deps: MissingModulesDeps): MissingModules => {
  const isKnown = async (requirement: Requirement, context: BuildContext): Promise<boolean> => {
    try {
      await deps.ownEnvironment([requirement], context)
      return true
    } catch (error) {
      if (error instanceof AppError && unknown.includes(error.code as ErrorCode)) return false
      throw error
    }
  }

  const withAll = async (
    own: readonly Requirement[],
    added: readonly Requirement[],
    context: BuildContext,
  ): Promise<Environment | null> => {
    try {
      return await deps.ownEnvironment([...own, ...added], context)
    } catch (error) {
      if (!(error instanceof AppError) || !unknown.includes(error.code as ErrorCode)) throw error
      const known = await Promise.all(added.map((one) => isKnown(one, context)))
      const found = added.filter((_, index) => known[index])
      return deps.ownEnvironment([...own, ...found], context)
    }
  }

  return async ({ code, own, environment }, context) => {
    const missing = await missingIn(deps, code, environment, context)
    if (missing.length === 0) return environment
    deps.rules.checkEnabled()
    return withAll(own, missing, context)
  }
}

const missingIn = async (
  { sandbox, distributions }: MissingModulesDeps,
  code: string,
  environment: Environment | null,
  { owner, signal }: BuildContext,
): Promise<Requirement[]> => {
  const context = { executionId: '', requestId: '', owner, signal }
  const { imports } = await sandbox.validate(code, environment, context)
  const missing = imports.filter((one) => !one.installed)
  const names = new Set(missing.map(({ module }) => distributions.distributionOf(module)))
  return [...names].flatMap((name) => {
    const requirement = name === null ? null : readRequirement(name)
    return requirement === null ? [] : [requirement]
  })
}
