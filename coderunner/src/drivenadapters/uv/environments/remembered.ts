import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from '../write-durably.ts'
import { digestOf } from './record.ts'

/** What requirements were resolved to, over which base, and when. */
export interface Remembered {
  digest: string
  base: string
  resolvedAt: number
}

const validMs = 24 * 3600_000

/** Resolutions of the last day, a file each; in memory once they were asked for. */
export class RememberedResolutions {
  readonly #folder: string
  readonly #now: () => number
  readonly #known = new Map<string, Remembered | null>()

  constructor(folder: string, now: () => number) {
    this.#folder = folder
    this.#now = now
  }

  async get(owner: string, key: string): Promise<Remembered | null> {
    const name = digestOf([owner, key])
    const known = this.#known.get(name)
    const found = known === undefined ? await this.#read(name) : known
    return found !== null && this.#isValid(found) ? found : null
  }

  async set(owner: string, key: string, resolved: Pick<Remembered, 'digest' | 'base'>) {
    const name = digestOf([owner, key])
    const remembered = { ...resolved, resolvedAt: this.#now() }
    await writeDurably(this.#pathOf(name), remembered)
    this.#known.set(name, remembered)
  }

  /** Forgets what is older than a day. */
  async sweep(): Promise<void> {
    for (const file of await readdir(this.#folder)) {
      // What is being written has another name.
      if (!file.endsWith('.json')) continue
      const found = await this.#read(file.replace(/\.json$/, ''))
      if (found === null || !this.#isValid(found))
        await rm(join(this.#folder, file), { force: true })
    }
    for (const [name, found] of this.#known) {
      if (found === null || !this.#isValid(found)) this.#known.delete(name)
    }
  }

  #isValid({ resolvedAt }: Remembered): boolean {
    return resolvedAt + validMs > this.#now()
  }

  #pathOf(name: string): string {
    return join(this.#folder, `${name}.json`)
  }

  async #read(name: string): Promise<Remembered | null> {
    const text = await readFile(this.#pathOf(name), 'utf8').catch(() => null)
    const found = text === null ? null : (JSON.parse(text) as Remembered)
    if (found !== null) this.#known.set(name, found)
    return found
  }
}
