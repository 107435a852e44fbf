/** One distribution that is installed. Names are normalized (PEP 503). */
export interface InstalledPackage {
  name: string
  version: string
  summary: string
  sizeBytes: number
  /** Top-level modules that it brings. */
  importNames: string[]
  /** The distributions that it says it needs, whatever their markers and extras. */
  requires: string[]
}

/** One distribution of a resolved lock: exactly one wheel. */
export interface LockedPackage {
  name: string
  version: string
  sha256: string
  /** As the index says; null where it does not. */
  sizeBytes: number | null
}

/**
 * Versions that go together and are not in the base environment, sorted by name. `digest` names this
 * content: same wheels over the same base, same digest. Adapters keep what they need beside it.
 */
export interface Lock {
  digest: string
  packages: LockedPackage[]
}

/** An environment that programs can run in: the base, and in front of it what was installed. */
export interface Environment {
  /** Names it for callers and for the sandbox; other owners have other digests for the same packages. */
  digest: string
  /** Its folder below the folder of environments; differs from the digest until it is settled. */
  folder: string
  /** What stands in front of the base, sorted by name. */
  packages: InstalledPackage[]
  /** The top-level modules that become importable by it. */
  importNames: string[]
  /** Whether it has another version of a package of the base, or of a part of one. */
  overridesBase: boolean
  sizeBytes: number
}

/** What an owner has installed for all its executions. */
export interface Installed {
  /** The requirements asked for, by normalized name, in canonical form. */
  requested: Record<string, string[]>
  /** Null while nothing is installed. */
  environment: Environment | null
}

/** How far a build has come. `total` counts wheels that have to be fetched. */
export type BuildProgress =
  | { step: 'resolving' }
  | { step: 'downloading'; name: string; done: number; total: number }
  | { step: 'installing' }
  | { step: 'verifying' }

/** Who waits for a build, and how to hear of it. */
export interface BuildContext {
  owner: string
  signal: AbortSignal
  onProgress: (progress: BuildProgress) => void
}
