import type { EnvironmentStore } from './ports.ts'
import type { InstalledPackage } from './types.ts'

/** A package as it is listed. */
export interface ListedPackage extends InstalledPackage {
  source: 'base' | 'installed'
  /** Whether it was asked for, and is not there for another's sake. */
  requested: boolean
}

/** One page of an owner's packages, by name. */
export interface PackagePage {
  packages: ListedPackage[]
  /** The name to read on after; null at the end. */
  next: string | null
  environment: string | null
}

/** Lists what an owner's executions can import. */
export type ListPackages = (
  owner: string,
  page: { limit: number; after: string | null },
) => Promise<PackagePage>

/** Makes the use case. A package that stands in front of the base's is listed in its place. */
export const makeListPackages =
  (store: Pick<EnvironmentStore, 'base' | 'installed'>): ListPackages =>
  async (owner, { limit, after }) => {
    const [base, { requested, environment }] = await Promise.all([
      store.base(),
      store.installed(owner),
    ])
    const own = environment?.packages ?? []
    const names = new Set(own.map(({ name }) => name))
    const ofBase = base.filter(({ name }) => !names.has(name))
    const all: ListedPackage[] = [
      ...ofBase.map((one) => ({ ...one, source: 'base' as const, requested: false })),
      ...own.map((one) => ({
        ...one,
        source: 'installed' as const,
        requested: one.name in requested,
      })),
    ].sort((a, b) => (a.name < b.name ? -1 : 1))
    const rest = after === null ? all : all.filter(({ name }) => name > after)
    const packages = rest.slice(0, limit)
    const next = rest.length > limit ? (packages.at(-1)?.name ?? null) : null
    return { packages, next, environment: environment?.digest ?? null }
  }
