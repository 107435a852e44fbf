import { randomBytes } from 'node:crypto'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { EnvironmentStore } from '../../../logics/packages/ports.ts'
import type { Environment, Installed } from '../../../logics/packages/types.ts'
import { diskError } from '../errors.ts'
import { discard } from '../work-folder.ts'
import { type BuildDeps, buildEnvironment } from './build.ts'
import { Pointers } from './pointers.ts'
import { digestFor, type EnvironmentRecord } from './record.ts'
import { RememberedResolutions } from './remembered.ts'
import { SettledEnvironments } from './settled-environments.ts'
import { sweepFolders } from './sweep.ts'
import { syncDisk } from './sync-disk.ts'
import { makeUsage } from './usage.ts'

/** What is known of an environment until it is settled or removed. */
interface Beside {
  /** Null while it is built. */
  record: EnvironmentRecord | null
  letWheelsGo: () => void
  onDisk: Promise<void>
}

const nothing: Installed = { requested: {}, environment: null }
const folderForm = /^[0-9a-f]{32}(\.[0-9a-f]{8,32})?$/

/** Keeps environments below `DATA_DIR/packages`. */
export const makeEnvironmentStore = (deps: BuildDeps): EnvironmentStore => {
  const { context, wheels } = deps
  const { folders, options } = context
  const settled = new SettledEnvironments(context)
  const pointers = new Pointers(folders.owners)
  const remembered = new RememberedResolutions(folders.requests, context.now)
  const beside = new Map<string, Beside>()
  const usage = makeUsage({ context, settled, wheels })
  const pathOf = (folder: string): string => join(folders.environments, folder)

  const letGo = (folder: string): void => {
    beside.get(folder)?.letWheelsGo()
    beside.delete(folder)
  }

  return {
    base: async () => (await context.base()).packages,

    find: (owner, lock) => settled.get(digestFor(owner, lock.digest)),

    build: async (lock, build) => {
      const digest = digestFor(build.owner, lock.digest)
      const folder = `${digest}.${randomBytes(8).toString('hex')}`
      const letWheelsGo = wheels.hold(lock.packages.map(({ sha256 }) => sha256))
      const entry: Beside = { record: null, letWheelsGo, onDisk: Promise.resolve() }
      beside.set(folder, entry)
      try {
        entry.record = await buildEnvironment(deps, { lock, digest, path: pathOf(folder) }, build)
        entry.onDisk = syncDisk(pathOf(folder))
        return { ...entry.record.environment, folder }
      } catch (error) {
        letGo(folder)
        throw error
      }
    },

    settle: async (environment) => {
      const known = beside.get(environment.folder)
      if (!known?.record) throw new Error('only what was built here can be settled')
      await known.onDisk
      const { digest } = environment
      const earlier = await settled.get(digest)
      if (earlier !== null) {
        await discard(pathOf(environment.folder))
        letGo(environment.folder)
        return earlier
      }
      const named = { ...environment, folder: digest }
      await discard(pathOf(digest))
      await rename(pathOf(environment.folder), pathOf(digest))
      await settled.add(named, known.record)
      letGo(environment.folder)
      return named
    },

    remove: async ({ folder }) => {
      if (!folderForm.test(folder)) throw new Error('no folder of an environment')
      await settled.forget(folder)
      await discard(pathOf(folder))
      letGo(folder)
    },

    installed: async (owner) => {
      const pointer = await pointers.get(owner)
      if (pointer === null) return nothing
      const { requested, digest } = pointer
      if (digest === null) return { requested, environment: null }
      const environment = await settled.get(digest)
      return environment === null ? nothing : { requested, environment }
    },

    switchTo: async (owner, { requested, environment }) => {
      const digest = environment?.digest ?? null
      await pointers.set(owner, { requested, digest }).catch((error) => {
        throw diskError(error)
      })
    },

    recall: async (owner, key) => {
      const found = await remembered.get(owner, key)
      if (found === null || found.base !== (await context.base()).digest) return null
      await settled.touch(found.digest)
      return settled.get(found.digest)
    },

    remember: async (owner, key, { digest }) => {
      await settled.touch(digest)
      const base = (await context.base()).digest
      await remembered.set(owner, key, { digest, base }).catch((error) => {
        throw diskError(error)
      })
    },

    evictable: async () => {
      const pointed = await pointers.digests()
      const all = (await settled.list()).map(({ environment }) => environment)
      const { totalBytes } = await usage.read()
      const environments: Environment[] = all.filter(({ digest }) => !pointed.has(digest))
      return { environments, totalBytes, maxBytes: options.environmentsMaxBytes }
    },

    usage: usage.read,

    sweep: async () => {
      await remembered.sweep()
      await sweepFolders({ context, settled, wheels, isBeside: (folder) => beside.has(folder) })
      await usage.measureCache()
    },
  }
}
