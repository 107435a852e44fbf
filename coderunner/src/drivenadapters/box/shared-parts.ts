import { boxRuntimeFolder as runtimeFolder } from '@coderunner/common/box/runtime-folder.ts'
import { type BoxRoot, ensureBoxRoot } from './box-root.ts'
import type { PythonFacts } from './python-facts.ts'
import { ensureTimeZones } from './time-zones.ts'

/** The files that boxes of an interpreter and a base environment have in common. */
export interface SharedParts {
  root: BoxRoot
  /** What the namespaces tier has under /usr/share/zoneinfo; null where the environment has no tzdata. */
  timeZones: string | null
}

/** Finds them in one of the folders, or makes them in the last. */
export const ensureSharedParts = async (
  facts: PythonFacts,
  { pythonBin, sitePackages }: { pythonBin: string; sitePackages: string },
  folders: readonly string[],
): Promise<SharedParts> => {
  const root = await ensureBoxRoot(facts, folders)
  const timeZones = await ensureTimeZones({ pythonBin, sitePackages, runtimeFolder }, folders)
  return { root, timeZones }
}
