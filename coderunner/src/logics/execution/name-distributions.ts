import type { DistributionIndex } from '../packages/ports.ts'
import type { NameDistributions, Violation } from './types.ts'

/** Makes the step; where nothing may be installed, it adds nothing. */
export const makeNameDistributions = (
  { distributionOf }: DistributionIndex,
  isInstallEnabled: boolean,
): NameDistributions => {
  const named = ({ module, ...violation }: Violation): Violation => {
    const name = module === undefined || !isInstallEnabled ? null : distributionOf(module)
    if (name === null) return violation
    const how = `install it: "packages": ["${name}"] for this execution, or POST /api/pypkg/install`
    return { ...violation, suggestion: `${how}; or ${violation.suggestion}` }
  }
  return (violations) => violations.map(named)
}
