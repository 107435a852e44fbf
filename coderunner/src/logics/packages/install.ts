import type { InTurn } from '../../utils/in-turn.ts'
import { type Difference, differenceOf, versionsOf } from './difference.ts'
import type { EnvironmentStore } from './ports.ts'
import { byName, requirementsOf } from './read-requirements.ts'
import type { PackageRules, PrepareEnvironment } from './steps.ts'
import type { BuildContext, Environment, InstalledPackage } from './types.ts'

/** What `install` is made of. */
export interface InstallDeps {
  rules: PackageRules
  store: Pick<EnvironmentStore, 'base' | 'installed' | 'switchTo'>
  prepare: PrepareEnvironment
  /** Changes of one owner's environment come one after the other. */
  inTurn: InTurn
}

/** What an install did. */
export interface InstallResult extends Difference {
  /** What was asked for and there already. */
  satisfied: { name: string; version: string }[]
  /** The requirements that ask for nothing on this machine, as their marker is not met. */
  notNeeded: string[]
  /** Digest of the owner's environment; null is the base alone. */
  environment: string | null
}

/** Installs packages for all executions of an owner. */
export type Install = (packages: readonly string[], context: BuildContext) => Promise<InstallResult>

/**
 * Makes the use case. It throws `package_install_disabled`, `package_denied`, `invalid_request`, and
 * what making an environment throws; then nothing has changed.
 */
export const makeInstall =
  ({ rules, store, prepare, inTurn }: InstallDeps): Install =>
  async (packages, context) => {
    rules.checkEnabled()
    const asked = byName(requirementsOf(packages))
    const names = Object.keys(asked)
    rules.checkNames(names)
    return inTurn.run(context.owner, async () => {
      const [before, base] = await Promise.all([store.installed(context.owner), store.base()])
      const make = (requested: Requested) =>
        prepare(
          {
            requirements: Object.values(requested).flat(),
            base: 'kept',
            preferred: versionsOf(before.environment),
            isDenied: rules.isDenied,
            reach: 'index',
            asked: names,
          },
          context,
        )
      const first = await make({ ...before.requested, ...asked })
      // A requirement whose marker is not met here asks for nothing: what was installed stays.
      const unmet = names.filter((name) => !hasPackage(first, name))
      const kept = Object.entries(before.requested).filter(([name]) => unmet.includes(name))
      const requested = { ...before.requested, ...asked, ...Object.fromEntries(kept) }
      const environment = kept.length === 0 ? first : await make(requested)
      const ofOwn = Object.entries(requested).filter(([name]) => hasPackage(environment, name))
      await store.switchTo(context.owner, { requested: Object.fromEntries(ofOwn), environment })
      const difference = differenceOf(before.environment, environment)
      const all = [...base, ...(environment?.packages ?? [])]
      return {
        ...difference,
        satisfied: satisfied(names, all, difference),
        notNeeded: notNeeded(asked, all),
        environment: environment?.digest ?? null,
      }
    })
  }

type Requested = Readonly<Record<string, readonly string[]>>

const hasPackage = (environment: Environment | null, asked: string): boolean =>
  environment?.packages.some(({ name }) => name === asked) ?? false

const notNeeded = (asked: Requested, all: readonly InstalledPackage[]): string[] => {
  const names = new Set(all.map(({ name }) => name))
  return Object.entries(asked).flatMap(([name, texts]) => (names.has(name) ? [] : texts))
}

const satisfied = (
  names: readonly string[],
  all: readonly InstalledPackage[],
  { installed, changed }: Difference,
): { name: string; version: string }[] => {
  const touched = new Set([...installed, ...changed].map(({ name }) => name))
  return all
    .filter(({ name }) => names.includes(name) && !touched.has(name))
    .map(({ name, version }) => ({ name, version }))
}
