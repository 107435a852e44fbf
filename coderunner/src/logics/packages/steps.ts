import type { Requirement } from '../../utils/requirement.ts'
import type { ResolveOrder } from './ports.ts'
import type { BuildContext, Environment } from './types.ts'

/** The operator's rules, ready to be asked. */
export interface PackageRules {
  isEnabled(): boolean
  /** Throws `package_install_disabled`. */
  checkEnabled(): void
  /** Throws `package_denied` for the first of these normalized names that may not be asked for. */
  checkNames(names: readonly string[]): void
  /** Why this normalized name may not be asked for; null when it may. */
  refusalOf(name: string): string | null
  /** Whether a package must not come along either. */
  isDenied(name: string): boolean
}

/** What an environment is made of, and whose packages must be importable: those that were asked for. */
export interface EnvironmentOrder extends ResolveOrder {
  asked: readonly string[]
}

/** Finds or builds an environment; null when the base has all that is asked for. */
export type PrepareEnvironment = (
  order: EnvironmentOrder,
  context: BuildContext,
) => Promise<Environment | null>

/**
 * Checks, in the sandbox, that the packages that were asked for can be imported from an environment.
 * Throws `package_not_importable`.
 */
export type VerifyImports = (
  environment: Environment,
  asked: readonly string[],
  context: BuildContext,
) => Promise<void>

/** Finds or makes the environment of one execution alone; null when the base has it all. */
export type OwnEnvironment = (
  requirements: readonly Requirement[],
  context: BuildContext,
) => Promise<Environment | null>

/** A program, the environment that it has without help, and what that was asked to hold. */
export interface Lacking {
  code: string
  own: readonly Requirement[]
  environment: Environment | null
}

/** What was tried to bring missing modules, by normalized name, with why a module is missing still. */
export type Tried = ReadonlyMap<string, string>

/** Adds what brings the modules that a program imports and does not find. */
export type MissingModules = (
  lacking: Lacking,
  context: BuildContext,
) => Promise<{ environment: Environment | null; tried: Tried }>

/** What a request to run a program says of its packages. */
export interface EnvironmentNeeds {
  code: string
  packages: readonly string[]
  /** Whether missing modules are to be installed; undefined leaves it to the operator. */
  autoInstall: boolean | undefined
}

/** The environment to run in (null is the base alone), held until it is released. */
export interface HeldEnvironment {
  environment: Environment | null
  release: () => void
}

/** Says which environment a program runs in, and makes it where it is not there yet. */
export type ChooseEnvironment = (
  needs: EnvironmentNeeds,
  context: BuildContext,
) => Promise<HeldEnvironment & { tried: Tried }>

/** What an owner has installed, held; for what is only looked at. */
export type OwnersEnvironment = (owner: string) => Promise<HeldEnvironment>
