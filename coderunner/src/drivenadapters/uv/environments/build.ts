import { join } from 'node:path'
import type { BuildContext, InstalledPackage, Lock } from '../../../logics/packages/types.ts'
import type { PackagesContext } from '../context.ts'
import { diskError, tooLarge } from '../errors.ts'
import { makeFolder } from '../make-folder.ts'
import type { KnownWheels } from '../resolve/known-wheels.ts'
import type { StoredWheel, WheelStore } from '../wheels/wheel-store.ts'
import { removeTree } from '../work-folder.ts'
import { writeDurably } from '../write-durably.ts'
import { linkWheels } from './link-wheels.ts'
import { type EnvironmentRecord, recordFormat } from './record.ts'

/** What builds use. */
export interface BuildDeps {
  context: PackagesContext
  known: KnownWheels
  wheels: WheelStore
}

/** Wheels that are fetched and unpacked at the same time. */
const wheelsAtOnce = 3

/** Builds an environment, with its record, at a place that is not its final one. */
export const buildEnvironment = async (
  deps: BuildDeps,
  { lock, digest, path }: { lock: Lock; digest: string; path: string },
  build: BuildContext,
): Promise<EnvironmentRecord> => {
  try {
    const stored = await collectWheels(deps, lock, build)
    build.signal.throwIfAborted()
    build.onProgress({ step: 'installing' })
    const record = await describe(deps.context, digest, stored)
    await makeFolder(path, 0o755)
    const sources = stored.map(({ sha256 }) => deps.wheels.filesOf(sha256))
    record.diskBytes = await linkWheels(sources, join(path, 'site-packages'))
    await writeDurably(join(path, 'environment.json'), record)
    build.signal.throwIfAborted()
    return record
  } catch (error) {
    await removeTree(path).catch(() => undefined)
    throw diskError(error)
  }
}

/** All wheels of a lock, in its order; the first failure ends the rest. */
const collectWheels = async (
  { context, known, wheels }: BuildDeps,
  lock: Lock,
  { signal, onProgress }: BuildContext,
): Promise<StoredWheel[]> => {
  const stored = new Map<string, StoredWheel>()
  const missing: Lock['packages'] = []
  const failed = new AbortController()
  const either = AbortSignal.any([signal, failed.signal])
  let bytes = 0
  const add = (wheel: StoredWheel): void => {
    stored.set(wheel.sha256, wheel)
    bytes += wheel.package.sizeBytes
    if (bytes <= context.options.packageMaxBytes) return
    const what = 'the packages are too large when they are unpacked'
    throw tooLarge(what, context.options.packageMaxBytes)
  }
  for (const locked of lock.packages) {
    const found = await wheels.find(locked.sha256)
    if (found === null) missing.push(locked)
    else add(found)
  }
  const total = missing.length
  let done = 0
  const next = missing.values()
  const work = async (): Promise<void> => {
    for (const { name, sha256 } of next) {
      onProgress({ step: 'downloading', name, done, total })
      add(await wheels.fetch(known.get(sha256), either))
      done += 1
      onProgress({ step: 'downloading', name, done, total })
    }
  }
  const workers = Array.from({ length: wheelsAtOnce }, () =>
    work().catch((error) => {
      failed.abort(error)
      throw error
    }),
  )
  const ends = await Promise.allSettled(workers)
  if (failed.signal.aborted) throw failed.signal.reason
  const first = ends.find((end) => end.status === 'rejected')
  if (first !== undefined) throw first.reason
  return lock.packages.map(({ sha256 }) => stored.get(sha256) as StoredWheel)
}

const describe = async (
  { base, prepare }: PackagesContext,
  digest: string,
  stored: readonly StoredWheel[],
): Promise<EnvironmentRecord> => {
  const packages = stored.map((wheel) => wheel.package)
  const importNames = [...new Set(packages.flatMap((one) => one.importNames))].sort()
  const { parts } = await prepare()
  const environment = {
    ...{ digest, packages, importNames },
    overridesBase: overlaps(packages, (await base()).packages),
    sizeBytes: packages.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  }
  return {
    ...{ format: recordFormat, environment, diskBytes: 0 },
    wheels: stored.map(({ sha256 }) => sha256),
    python: minorOf(parts.pythonVersion),
  }
}

/** `3.13.2` → `3.13`: wheels for one are of no use to another. */
export const minorOf = (version: string): string => version.split('.').slice(0, 2).join('.')

const overlaps = (own: readonly InstalledPackage[], base: readonly InstalledPackage[]): boolean => {
  const names = new Set(base.map(({ name }) => name))
  const modules = new Set(base.flatMap(({ importNames }) => importNames))
  return own.some(
    ({ name, importNames }) => names.has(name) || importNames.some((module) => modules.has(module)),
  )
}
