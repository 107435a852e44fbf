import { AppError } from '../../errors/app-error.ts'
import type { Sandbox } from '../execution/ports.ts'
import type { EnvironmentUses } from './environment-uses.ts'
import { readInlineMetadata } from './inline-metadata.ts'
import type { EnvironmentStore } from './ports.ts'
import { readRequirements } from './read-requirements.ts'
import { satisfiesPython } from './satisfies-python.ts'
import type {
  ChooseEnvironment,
  EnvironmentNeeds,
  HeldEnvironment,
  MissingModules,
  OwnEnvironment,
  OwnersEnvironment,
  PackageRules,
} from './steps.ts'
import type { Environment } from './types.ts'

/** What `chooseEnvironment` is made of. */
export interface ChooseDeps {
  rules: PackageRules
  store: Pick<EnvironmentStore, 'installed'>
  uses: EnvironmentUses
  ownEnvironment: OwnEnvironment
  missingModules: MissingModules
  sandbox: Pick<Sandbox, 'describe'>
  /** AUTO_INSTALL_IMPORTS. */
  autoInstallImports: boolean
}

/** Makes the step before code is looked at. */
export const makeOwnersEnvironment =
  ({ store, uses }: Pick<ChooseDeps, 'store' | 'uses'>): OwnersEnvironment =>
  async (owner) =>
    hold(uses, (await store.installed(owner)).environment)

const hold = (uses: EnvironmentUses, environment: Environment | null): HeldEnvironment =>
  environment === null ? base : { environment, release: uses.hold(environment.digest) }

const base: HeldEnvironment = { environment: null, release: () => undefined }

/**
 * Makes the step before a run. Packages of the request, or of the program's own metadata, stand in
 * front of the base alone; without any, the program runs in what its owner has installed. Throws
 * what an install throws; then nothing has run.
 */
export const makeChooseEnvironment = (deps: ChooseDeps): ChooseEnvironment => {
  const { rules, store, uses, ownEnvironment } = deps

  const asked = (needs: EnvironmentNeeds) => {
    const metadata = readInlineMetadata(needs.code)
    checkPython(metadata.requiresPython, deps.sandbox.describe().pythonVersion)
    const { requirements } = readRequirements(needs.packages)
    return [...requirements, ...metadata.dependencies]
  }

  return async (needs, context) => {
    const wanted = asked(needs)
    if (wanted.length > 0) rules.checkEnabled()
    const { environment, requested } =
      wanted.length > 0
        ? { environment: await ownEnvironment(wanted, context), requested: [] }
        : await ofOwner(store, context.owner)
    const held = hold(uses, environment)
    const isAuto = needs.autoInstall ?? (deps.autoInstallImports && rules.isEnabled())
    if (!isAuto) return { ...held, tried: new Map() }
    try {
      const own = [...requested, ...wanted]
      const lacking = { code: needs.code, own, environment }
      const { environment: grown, tried } = await deps.missingModules(lacking, context)
      return { ...hold(uses, grown), tried }
    } finally {
      held.release()
    }
  }
}

const ofOwner = async (store: ChooseDeps['store'], owner: string) => {
  const { environment, requested } = await store.installed(owner)
  const { requirements } = readRequirements(Object.values(requested).flat())
  return { environment, requested: requirements }
}

const checkPython = (wanted: string | null, version: string): void => {
  if (wanted === null || satisfiesPython(version, wanted) === true) return
  throw new AppError(
    'python_version_unmet',
    `the program asks for Python ${wanted.slice(0, 80)}; programs run with ${version} here`,
  )
}
