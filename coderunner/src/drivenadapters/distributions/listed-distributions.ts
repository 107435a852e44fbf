import type { DistributionIndex } from '../../logics/packages/ports.ts'
import { normalizedName } from '../../utils/normalized-name.ts'
import list from './distributions.json' with { type: 'json' }

const distributions = new Map<string, string | null>(Object.entries(list.distributions))
const nameForm = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Knows distributions by a list, whose longest part of the module's name counts: `google.protobuf` is
 * another than `google.genai`. A module that is not listed is taken for a distribution of its name.
 */
export const listedDistributions: DistributionIndex = {
  distributionOf: (module) => {
    const parts = module.split('.')
    for (let count = parts.length; count > 0; count -= 1) {
      const known = distributions.get(parts.slice(0, count).join('.'))
      if (known !== undefined) return known
    }
    const name = normalizedName(parts[0] ?? '')
    return nameForm.test(name) ? name : null
  },
}
