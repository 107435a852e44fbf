import { AppError } from '../../errors/app-error.ts'
import type { ErrorCode } from '../../errors/catalogue.ts'
import { type Requirement, readRequirement } from '../../utils/requirement.ts'
import type { Sandbox } from '../execution/ports.ts'
import type { DistributionIndex } from './ports.ts'
import type { MissingModules, OwnEnvironment, PackageRules, Tried } from './steps.ts'
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

const isUnknown = (error: unknown): error is AppError =>
  error instanceof AppError && unknown.includes(error.code as ErrorCode)

/** The reason without its proof. */
const reasonOf = ({ message }: AppError): string => message.split('. Because ', 1)[0] ?? message

/** Makes the step. The program is only read, in the sandbox, not run. */
export const makeMissingModules = (deps: MissingModulesDeps): MissingModules => {
  const refusalOf = async (
    requirement: Requirement,
    context: BuildContext,
  ): Promise<string | null> => {
    try {
      await deps.ownEnvironment([requirement], context)
      return null
    } catch (error) {
      if (isUnknown(error)) return reasonOf(error)
      throw error
    }
  }

  const withAll = async (
    own: readonly Requirement[],
    added: readonly Requirement[],
    context: BuildContext,
  ): ReturnType<MissingModules> => {
    try {
      const environment = await deps.ownEnvironment([...own, ...added], context)
      return { environment, tried: triedOf(added, []) }
    } catch (error) {
      if (!isUnknown(error)) throw error
      const refusals = await Promise.all(added.map((one) => refusalOf(one, context)))
      const found = added.filter((_, index) => refusals[index] === null)
      const environment = await deps.ownEnvironment([...own, ...found], context)
      return { environment, tried: triedOf(added, refusals) }
    }
  }

  return async ({ code, own, environment }, context) => {
    const missing = await missingIn(deps, code, environment, context)
    if (missing.length === 0) return { environment, tried: new Map() }
    deps.rules.checkEnabled()
    return withAll(own, missing, context)
  }
}

const triedOf = (added: readonly Requirement[], refusals: readonly (string | null)[]): Tried =>
  new Map(
    added.map(({ name }, index) => [
      name,
      refusals[index] ?? `${name}, which auto_install added, does not bring it`,
    ]),
  )

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
