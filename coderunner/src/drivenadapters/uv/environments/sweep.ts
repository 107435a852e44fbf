import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { layInterpreterFacts } from '../box/interpreter-facts.ts'
import { giveToBox } from '../box/package-box.ts'
import type { PackagesContext } from '../context.ts'
import type { WheelStore } from '../wheels/wheel-store.ts'
import { discard, isActive, removeTree } from '../work-folder.ts'
import type { SettledEnvironments } from './settled-environments.ts'
import { diskBytesOf } from './usage.ts'

/** What the sweep looks at. */
export interface SweepDeps {
  context: PackagesContext
  settled: SettledEnvironments
  wheels: WheelStore
  /** Whether an environment that has no name yet is being built or verified. */
  isBeside: (folder: string) => boolean
}

const cacheMaxBytes = 256 * 1024 ** 2

/** Drops what nothing needs: what builds left behind, wheels without an environment, old metadata. */
export const sweepFolders = async (deps: SweepDeps): Promise<void> => {
  await sweepBuilding(deps.context)
  await sweepEnvironments(deps)
  const used = (await deps.settled.list()).flatMap(({ record }) => record.wheels)
  await deps.wheels.sweep(new Set(used))
  await sweepCache(deps.context)
}

const sweepBuilding = async ({ folders }: PackagesContext): Promise<void> => {
  for (const name of await readdir(folders.building)) {
    if (!isActive(name)) await removeTree(join(folders.building, name))
  }
}

const sweepEnvironments = async ({ context, settled, isBeside }: SweepDeps): Promise<void> => {
  const { environments } = context.folders
  for (const name of await readdir(environments)) {
    if (isBeside(name) || (await settled.get(name)) !== null) continue
    await discard(join(environments, name))
  }
}

const sweepCache = async ({ folders, resolutions }: PackagesContext): Promise<void> => {
  if ((await diskBytesOf(folders.uvCache)) <= cacheMaxBytes || resolutions.count > 0) return
  await discard(folders.uvCache)
  await mkdir(folders.uvCache, { mode: 0o700 })
  await layInterpreterFacts(folders, folders.uvCache).catch(() => undefined)
  await giveToBox(folders.uvCache)
}
