import { normalizedName } from '../../../coderunner/src/utils/normalized-name.ts'
import { corrections, newInStandardLibrary, unusable } from './corrections.ts'
import type { PipreqsList } from './read-list.ts'

type Distributions = Record<string, string | null>

/** Works out which distribution brings which module, for those where it is not that of the same name. */
export const correctList = ({ mapping, standardLibrary }: PipreqsList): Distributions => {
  const listed = Object.entries(groupByModule(mapping)).map(([module, names]) => [
    module,
    names.length === 1 && !unusable.has(String(names[0])) ? names[0] : null,
  ])
  const tops = [...standardLibrary, ...newInStandardLibrary].map((name) => name.split('.')[0])
  const standard = tops.map((module) => [module, null])
  return applyCorrections(Object.fromEntries([...listed, ...standard]))
}

/** The corrections win; sorted, and without what would be the same if it were not there. */
export const applyCorrections = (distributions: Distributions): Distributions =>
  Object.fromEntries(
    Object.entries({ ...distributions, ...corrections })
      .filter(([module, name]) => moduleForm.test(module) && name !== sameName(module))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )

const moduleForm = /^\w+(\.\w+)*$/

/** What a module is taken for that is not listed; below a folder that many share, nothing. */
const sameName = (module: string): string | null =>
  module.includes('.') ? null : normalizedName(module)

const groupByModule = (mapping: readonly string[]): Record<string, string[]> => {
  const groups: Record<string, string[]> = {}
  for (const line of mapping) {
    const [module = '', name = ''] = line.split(':')
    groups[module] = [...(groups[module] ?? []), normalizedName(name)]
  }
  return groups
}
