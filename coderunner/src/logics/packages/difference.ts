import type { Environment } from './types.ts'

/** A package and its version. */
export interface NameAndVersion {
  name: string
  version: string
}

/** How one environment differs from another, each list sorted by name. */
export interface Difference {
  installed: NameAndVersion[]
  removed: NameAndVersion[]
  changed: (NameAndVersion & { previousVersion: string })[]
}

/** Versions by name. */
export const versionsOf = (environment: Environment | null): Record<string, string> =>
  Object.fromEntries((environment?.packages ?? []).map(({ name, version }) => [name, version]))

const listOf = (versions: Record<string, string>, isListed: (name: string) => boolean) =>
  Object.entries(versions)
    .filter(([name]) => isListed(name))
    .map(([name, version]) => ({ name, version }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))

/** Compares two environments; null is the base alone. */
export const differenceOf = (before: Environment | null, after: Environment | null): Difference => {
  const [old, now] = [versionsOf(before), versionsOf(after)]
  const isChanged = (name: string): boolean => name in old && old[name] !== now[name]
  return {
    installed: listOf(now, (name) => !(name in old)),
    removed: listOf(old, (name) => !(name in now)),
    changed: listOf(now, isChanged).map((one) => ({
      ...one,
      previousVersion: old[one.name] ?? '',
    })),
  }
}
