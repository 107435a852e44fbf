import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackagesContext } from '../context.ts'
import type { WheelStore } from '../wheels/wheel-store.ts'
import type { SettledEnvironments } from './settled-environments.ts'

const blockBytes = 512

/** Counts what is on the disk, each file once however many environments have it. */
export const makeUsage = (deps: {
  context: PackagesContext
  settled: SettledEnvironments
  wheels: WheelStore
}) => {
  let cacheBytes = 0
  return {
    /** From records; nothing is measured. */
    read: async () => {
      const [environments, wheels] = await Promise.all([deps.settled.list(), deps.wheels.all()])
      const ofEnvironments = environments.map(({ record }) => record.diskBytes)
      const ofWheels = wheels.map(({ diskBytes }) => diskBytes)
      const all = [...ofEnvironments, ...ofWheels]
      const totalBytes = all.reduce((sum, bytes) => sum + bytes, cacheBytes)
      return { environmentCount: environments.length, totalBytes }
    },
    /** Looks how large uv's cache has become. */
    measureCache: async () => {
      cacheBytes = await diskBytesOf(deps.context.folders.uvCache)
    },
  }
}

/** What a folder and all that is in it take. */
export const diskBytesOf = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  let bytes = 0
  for (const entry of entries) {
    const facts = await lstat(join(entry.parentPath, entry.name)).catch(() => null)
    bytes += (facts?.blocks ?? 0) * blockBytes
  }
  return bytes
}
