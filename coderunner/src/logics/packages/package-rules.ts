import { AppError } from '../../errors/app-error.ts'
import type { PackageRules } from './steps.ts'

/** What the operator lets callers install. */
export interface PackageRulesOptions {
  /** ALLOW_PACKAGE_INSTALL. */
  isEnabled: boolean
  /** Glob patterns of normalized names; `*` and `?` stand for any letters. */
  allowed: readonly string[]
  denied: readonly string[]
}

const toRegExp = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll('?', '.').replaceAll('*', '.*')}$`)

const matcher = (patterns: readonly string[]): ((name: string) => boolean) => {
  const forms = patterns.map(toRegExp)
  return (name) => forms.some((form) => form.test(name))
}

/** Makes the rules. */
export const makePackageRules = (options: PackageRulesOptions): PackageRules => {
  const isAllowed = matcher(options.allowed)
  const isDenied = matcher(options.denied)
  const refusalOf = (name: string): string | null =>
    isDenied(name) || !isAllowed(name) ? `the operator does not let ${name} be installed` : null
  return {
    isEnabled: () => options.isEnabled,
    checkEnabled: () => {
      if (!options.isEnabled) {
        throw new AppError(
          'package_install_disabled',
          'this service installs and removes no packages',
        )
      }
    },
    checkNames: (names) => {
      for (const name of names) {
        const refusal = refusalOf(name)
        if (refusal !== null) throw new AppError('package_denied', refusal)
      }
    },
    refusalOf,
    isDenied,
  }
}
