import { normalizedName } from '../../utils/normalized-name.ts'
import type { DistributionIndex } from '../packages/ports.ts'
import type { PackageRules } from '../packages/steps.ts'
import type { NameDistributions } from './types.ts'

/** Makes the step: what can be installed is named first; what cannot be, with the reason. */
export const makeNameDistributions = (
  { distributionOf }: DistributionIndex,
  rules: Pick<PackageRules, 'isEnabled' | 'refusalOf'>,
): NameDistributions => {
  const adviceOn = (
    module: string,
    instead: string,
    tried: ReadonlyMap<string, string>,
  ): string => {
    if (!rules.isEnabled()) {
      return `${instead}, or ask the operator to add '${module}' to the base environment`
    }
    const name = distributionOf(module)
    if (name === null) return instead
    const normalized = normalizedName(name)
    const refusal = tried.get(normalized) ?? rules.refusalOf(normalized)
    if (refusal !== null) return `${refusal}; ${instead}`
    const how = `install it: "packages": ["${name}"] for this execution, or POST /api/pypkg/install`
    return `${how}; or ${instead}`
  }
  return (violations, tried = new Map()) =>
    violations.map(({ module, ...violation }) =>
      module === undefined
        ? violation
        : { ...violation, suggestion: adviceOn(module, violation.suggestion, tried) },
    )
}
