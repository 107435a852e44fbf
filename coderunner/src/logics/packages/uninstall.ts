import { AppError } from '../../errors/app-error.ts'
import type { InTurn } from '../../utils/in-turn.ts'
import { readRequirement } from '../../utils/requirement.ts'
import { differenceOf, type NameAndVersion, versionsOf } from './difference.ts'
import type { EnvironmentStore } from './ports.ts'
import type { PackageRules, PrepareEnvironment } from './steps.ts'
import type { BuildContext, Environment, InstalledPackage } from './types.ts'

/** What `uninstall` is made of. */
export interface UninstallDeps {
  rules: PackageRules
  store: Pick<EnvironmentStore, 'base' | 'installed' | 'switchTo'>
  prepare: PrepareEnvironment
  inTurn: InTurn
}

/** What an uninstall did. */
export interface UninstallResult {
  removed: NameAndVersion[]
  environment: string | null
}

/** Removes a package of an owner, and what only it needed. */
export type Uninstall = (name: string, context: BuildContext) => Promise<UninstallResult>

/**
 * Makes the use case. It throws `package_install_disabled`, `invalid_request`,
 * `package_not_installed`, `package_in_base`, `package_needed`, and what making an environment throws.
 */
export const makeUninstall =
  ({ rules, store, prepare, inTurn }: UninstallDeps): Uninstall =>
  async (given, context) => {
    rules.checkEnabled()
    const name = nameOf(given)
    return inTurn.run(context.owner, async () => {
      const before = await store.installed(context.owner)
      const own = before.environment?.packages ?? []
      if (!own.some((one) => one.name === name)) return refuseForeign(name, await store.base())
      const { [name]: wanted, ...requested } = before.requested
      if (wanted === undefined) throw needed(name, own)
      const environment = await without(requested, before.environment, context)
      if (environment?.packages.some((one) => one.name === name)) {
        throw needed(name, environment.packages)
      }
      await store.switchTo(context.owner, { requested, environment })
      const { removed } = differenceOf(before.environment, environment)
      return { removed, environment: environment?.digest ?? null }
    })

    function without(
      requested: Record<string, string[]>,
      before: Environment | null,
      buildContext: BuildContext,
    ): Promise<Environment | null> {
      const requirements = Object.values(requested).flat()
      if (requirements.length === 0) return Promise.resolve(null)
      const order = { requirements, base: 'kept', asked: [], reach: 'cached_first' } as const
      const preferred = versionsOf(before)
      return prepare({ ...order, preferred, isDenied: rules.isDenied }, buildContext)
    }
  }

const nameOf = (given: string): string => {
  const requirement = readRequirement(given)
  if (requirement !== null && requirement.text === given.trim() && !/[^\w.-]/.test(given.trim())) {
    return requirement.name
  }
  const message = 'is no name of a package; accepted is a name alone, such as "requests"'
  const errors = [{ pointer: '/package', message }]
  throw new AppError('invalid_request', `/package ${message}`, { errors })
}

const refuseForeign = (name: string, base: readonly InstalledPackage[]): never => {
  if (base.some((one) => one.name === name)) {
    throw new AppError('package_in_base', `${name} belongs to the base environment`)
  }
  throw new AppError('package_not_installed', `${name} is not installed`)
}

const needed = (name: string, packages: readonly InstalledPackage[]): AppError => {
  const by = packages.filter(({ requires }) => requires.includes(name)).map((one) => one.name)
  return new AppError('package_needed', `${name} is needed by ${by.join(', ')}`)
}
