import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chooseTier, probeIsolation } from '@coderunner/common/box/probe.ts'
import { boxRuntimeFolder as runtimeFolder } from '@coderunner/common/box/runtime-folder.ts'
import type { IsolationTier } from '../../../logics/execution/types.ts'
import { boxFolders } from '../../box/box-folders.ts'
import { type BoxRoot, ensureBoxRoot } from '../../box/box-root.ts'
import { readPythonFacts } from '../../box/python-facts.ts'
import type { PackagesOptions } from '../options.ts'
import { isOpenToAll } from './open-way.ts'

/** What all boxes share: the interpreter and its libraries, uv, and how they are shut in. */
export interface PackageBoxParts {
  tier: IsolationTier
  bubblewrap: string
  root: BoxRoot
  /** The folders of the root that hold the interpreter and the libraries. */
  rootFolders: string[]
  runtimeFolder: string
  pythonBin: string
  pythonVersion: string
  uvBin: string
  isRoot: boolean
  /** Whether the user of the boxes can walk to all this: then the launcher, which stages it, is spared. */
  isOpen: boolean
}

/** Looks at the machine and makes what is missing; the root of copies is the sandbox's. */
export const preparePackageBox = async (
  options: PackagesOptions,
  uvBin: string,
): Promise<PackageBoxParts> => {
  const { pythonBin } = options
  const [facts, probe] = await Promise.all([
    readPythonFacts(pythonBin),
    probeIsolation(pythonBin, runtimeFolder),
  ])
  const root = await ensureBoxRoot(facts, boxFolders(options))
  const names = await readdir(root.path)
  const isRoot = process.getuid?.() === 0
  const ways = [root.path, uvBin, join(options.dataDir, 'packages')]
  return {
    tier: chooseTier(options.isolation, probe),
    bubblewrap: String(probe.bubblewrap),
    root,
    rootFolders: names.filter((name) => /^(lib.*|python)$/.test(name)),
    runtimeFolder,
    pythonBin,
    pythonVersion: facts.version,
    uvBin,
    isRoot,
    isOpen: (await Promise.all(ways.map(isOpenToAll))).every((isOpen) => isOpen),
  }
}
