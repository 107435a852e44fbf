import type { ResolveOrder } from '../../../logics/packages/ports.ts'
import type { InstalledPackage } from '../../../logics/packages/types.ts'
import { normalizedName } from '../../../utils/normalized-name.ts'
import { readRequirement } from '../../../utils/requirement.ts'

/** Parts of the sandbox itself: their versions are never chosen by a caller. */
export const sandboxParts: ReadonlySet<string> = new Set(['restrictedpython', 'pyseccomp'])

/** A package of the base as a requirement of just its version. */
export const pin = ({ name, version }: InstalledPackage): string => `${name}==${version}`

/** The packages of the base that an explanation names. */
export const namedInBase = (
  explanation: string,
  base: readonly InstalledPackage[],
): InstalledPackage[] => {
  const words = explanation.match(/[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?/g) ?? []
  const names = new Set(words.map(normalizedName))
  return base.filter(({ name }) => names.has(name))
}

/** What a resolution was asked, and around which base. */
export interface AskedAroundBase {
  order: Pick<ResolveOrder, 'requirements' | 'base'>
  base: readonly InstalledPackage[]
}

/**
 * Words an explanation of uv, which was told of the base as of requirements: what the base has is no
 * requirement of the caller, and whether it can be had otherwise is said behind.
 */
export const withWordsOnBase = (explanation: string, { order, base }: AskedAroundBase): string => {
  const named = namedInBase(explanation, base)
  const pinned = named.filter(({ name }) => order.base === 'kept' || sandboxParts.has(name))
  const asked = new Set(order.requirements.map((text) => readRequirement(text)?.name))
  const added = named.filter(({ name }) => !asked.has(name))
  const told = added.reduce(withNeedOfBase, pinned.reduce(withPinOfBase, explanation))
  return [told, ...hasUntold(named, told), ...canOverride(named, order)].join(' ')
}

const escaped = (text: string): string => text.replaceAll(/[.+*]/g, '\\$&')

const withPinOfBase = (text: string, one: InstalledPackage): string => {
  const found = `${escaped(pin(one))}(?![\\w.+-])`
  return text
    .replace(
      new RegExp(`\\b(require|depends? on) ${found} and ([^\\s,]+)`),
      `$1 $2 and ${pin(one)}`,
    )
    .replace(new RegExp(` and ${found}`), ` and the base environment has ${pin(one)}`)
}

const withNeedOfBase = (text: string, { name }: InstalledPackage): string =>
  text.replace(
    new RegExp(`you require ${escaped(name)}(?![\\w.=<>!~-])`),
    `the base environment has ${name}`,
  )

const hasUntold = (named: readonly InstalledPackage[], told: string): string[] => {
  const pins = named.map(pin).filter((one) => !told.includes(`base environment has ${one}`))
  return pins.length === 0 ? [] : [`The base environment has ${pins.join(', ')}.`]
}

const canOverride = (
  named: readonly InstalledPackage[],
  order: Pick<ResolveOrder, 'base'>,
): string[] => {
  const parts = named.map(({ name }) => name).filter((name) => sandboxParts.has(name))
  if (parts.length > 0) {
    const which = parts.join(' and ')
    return [
      `${which} is a part of the sandbox itself: \`packages\` of an execution do not override it either.`,
    ]
  }
  return order.base === 'kept' && named.length > 0
    ? ['`packages` of an execution may override the base environment.']
    : []
}
