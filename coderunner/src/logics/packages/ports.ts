import type { BuildContext, Environment, Installed, InstalledPackage, Lock } from './types.ts'

/** What to find versions for. */
export interface ResolveOrder {
  /** PEP 508 requirements, checked: no addresses, no paths, no options. */
  requirements: readonly string[]
  /** `kept`: every package of the base stays as it is; `overridable`: other versions may stand in front. */
  base: 'kept' | 'overridable'
  /** Versions to keep where that is possible, by normalized name. */
  preferred: Readonly<Record<string, string>>
  /** Glob patterns of normalized names that must not be part of the result. */
  isDenied: (name: string) => boolean
  /** `cached_first`: what is known of the index is enough where it answers the question. */
  reach: 'index' | 'cached_first'
}

/**
 * Finds versions that go together. Throws `package_not_found`, `package_conflict`,
 * `package_no_wheel`, `package_yanked`, `package_denied`, `package_index_unavailable`,
 * `package_index_refuses`, `package_installer_ended`, `package_index_unreadable`, `package_too_large`, `package_timeout`.
 */
export interface PackageResolver {
  resolve(order: ResolveOrder, context: BuildContext): Promise<Lock>
}

/**
 * Keeps environments: immutable, content-addressed, each for its owner alone. `build` throws what
 * the resolver throws, `package_unreadable` for a wheel that is damaged or hostile, and
 * `package_disk_full`.
 */
export interface EnvironmentStore {
  /** The packages of the base environment. */
  base(): Promise<readonly InstalledPackage[]>
  /** The settled environment of this lock; null when it has to be built. */
  find(owner: string, lock: Lock): Promise<Environment | null>
  /** Builds beside: the environment can be run in and is not yet to be found. */
  build(lock: Lock, context: BuildContext): Promise<Environment>
  /** Gives a built environment its name, in one step. */
  settle(environment: Environment): Promise<Environment>
  /** Removes an environment, settled or not; nobody may be using it. */
  remove(environment: Pick<Environment, 'folder'>): Promise<void>
  /** What an owner has installed; a pointer to an environment that is gone counts as nothing. */
  installed(owner: string): Promise<Installed>
  /** Points the owner to what it has installed, in one step. */
  switchTo(owner: string, installed: Installed): Promise<void>
  /** The environment that these requirements were last resolved to, if that was not long ago. */
  recall(owner: string, key: string): Promise<Environment | null>
  /** Remembers it, and that it was used now. */
  remember(owner: string, key: string, environment: Environment): Promise<void>
  /** Settled environments that no owner's pointer names, longest unused first, and all bytes on disk. */
  evictable(): Promise<{ environments: Environment[]; totalBytes: number; maxBytes: number }>
  /** What there is beside the base. */
  usage(): Promise<{ environmentCount: number; totalBytes: number }>
  /** Drops what builds left behind, and wheels that no environment has. */
  sweep(): Promise<void>
}

/** Knows which distribution brings a module. */
export interface DistributionIndex {
  /** The distribution to install for a module, whose dots may tell (`google.genai`); null when none is known. */
  distributionOf(module: string): string | null
}
