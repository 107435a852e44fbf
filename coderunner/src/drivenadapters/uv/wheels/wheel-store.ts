import { readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { InstalledPackage } from '../../../logics/packages/types.ts'
import { SharedWork } from '../../../utils/shared-work.ts'
import type { PackagesContext } from '../context.ts'
import { makeFolder } from '../make-folder.ts'
import type { ResolvedWheel } from '../resolve/read-lock.ts'
import { discard, inWorkFolder } from '../work-folder.ts'
import { writeDurably } from '../write-durably.ts'
import { fetchWheel } from './fetch-wheel.ts'
import { sealWheel } from './seal-wheel.ts'

/** A wheel of the store: unpacked, read-only, checked. */
export interface StoredWheel {
  sha256: string
  package: InstalledPackage
  /** What it takes on the disk, its folders and bytecode with it. */
  diskBytes: number
}

const format = 1

/** The store of unpacked wheels, each there once for all environments. */
export class WheelStore {
  readonly #context: PackagesContext
  readonly #fetching = new SharedWork<StoredWheel, never>()
  readonly #known = new Map<string, StoredWheel>()
  /** How many builds are about to link each. */
  readonly #held = new Map<string, number>()

  constructor(context: PackagesContext) {
    this.#context = context
  }

  /** The folder with the files of a wheel. */
  filesOf(sha256: string): string {
    return join(this.#context.folders.wheels, sha256, 'files')
  }

  /** The wheel, if it is there already. */
  async find(sha256: string): Promise<StoredWheel | null> {
    const known = this.#known.get(sha256)
    if (known !== undefined) return known
    const path = join(this.#context.folders.wheels, sha256, 'wheel.json')
    const text = await readFile(path, 'utf8').catch(() => null)
    if (text === null) return null
    const record = JSON.parse(text) as StoredWheel & { format: number }
    if (record.format !== format || record.sha256 !== sha256) return null
    this.#known.set(sha256, record)
    return record
  }

  /** Fetches, unpacks and seals a wheel; once for all who want it at the same time. */
  fetch(wheel: ResolvedWheel, signal: AbortSignal): Promise<StoredWheel> {
    const waiter = { signal, onProgress: () => undefined }
    return this.#fetching.run(wheel.sha256, waiter, (shared) => this.#fetch(wheel, shared.signal))
  }

  async #fetch(wheel: ResolvedWheel, signal: AbortSignal): Promise<StoredWheel> {
    const { folders } = this.#context
    return inWorkFolder(folders, async (work) => {
      const stored = join(work, 'wheel')
      await makeFolder(stored, 0o755)
      await fetchWheel(this.#context, wheel, { work, files: join(stored, 'files') }, signal)
      const sealed = await sealWheel(join(stored, 'files'), wheel)
      const record: StoredWheel = { sha256: wheel.sha256, ...sealed }
      await writeDurably(join(stored, 'wheel.json'), { format, ...record })
      signal.throwIfAborted()
      // One of an older format, or without a record, makes room.
      await discard(join(folders.wheels, wheel.sha256))
      await rename(stored, join(folders.wheels, wheel.sha256))
      this.#known.set(wheel.sha256, record)
      return record
    })
  }

  /** Until the function that is returned is called, the wheels are not swept. */
  hold(wheels: readonly string[]): () => void {
    const add = (count: number): void => {
      for (const sha256 of wheels) this.#held.set(sha256, (this.#held.get(sha256) ?? 0) + count)
    }
    add(1)
    return () => add(-1)
  }

  /** All wheels that are there. */
  async all(): Promise<StoredWheel[]> {
    const names = await readdir(this.#context.folders.wheels)
    const found = await Promise.all(names.map((name) => this.find(name)))
    return found.filter((wheel) => wheel !== null)
  }

  /** Drops all wheels that are not in use. */
  async sweep(inUse: ReadonlySet<string>): Promise<void> {
    const { folders } = this.#context
    for (const name of await readdir(folders.wheels)) {
      if (inUse.has(name) || (this.#held.get(name) ?? 0) > 0) continue
      this.#known.delete(name)
      await discard(join(folders.wheels, name))
    }
    for (const [name, count] of this.#held) if (count === 0) this.#held.delete(name)
  }
}
