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
      const refused = names.find((name) => isDenied(name) || !isAllowed(name))
      if (refused !== undefined) {
        throw new AppError('package_denied', `the operator does not let ${refused} be installed`)
      }
    },
    isDenied,
  }
}
