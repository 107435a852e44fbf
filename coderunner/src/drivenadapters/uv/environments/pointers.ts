import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { once } from '../once.ts'
import { writeDurably } from '../write-durably.ts'
import { digestOf } from './record.ts'

/** What an owner's pointer says. */
export interface Pointer {
  /** As in `Installed`. */
  requested: Record<string, string[]>
  /** The environment's digest; null is the base alone. */
  digest: string | null
}

const form = /^[0-9a-f]{32}\.json$/

/** What each owner has installed: a file an owner, all of them in memory once one was asked for. */
export class Pointers {
  readonly #folder: string
  readonly #all: () => Promise<Map<string, Pointer>>

  constructor(folder: string) {
    this.#folder = folder
    this.#all = once(() => readAll(folder))
  }

  async get(owner: string): Promise<Pointer | null> {
    return (await this.#all()).get(digestOf([owner])) ?? null
  }

  async set(owner: string, pointer: Pointer): Promise<void> {
    const all = await this.#all()
    const name = digestOf([owner])
    await writeDurably(join(this.#folder, `${name}.json`), pointer)
    all.set(name, pointer)
  }

  /** The digests that somebody points to. */
  async digests(): Promise<Set<string>> {
    const all = await this.#all()
    return new Set([...all.values()].flatMap(({ digest }) => digest ?? []))
  }
}

const readAll = async (folder: string): Promise<Map<string, Pointer>> => {
  const names = (await readdir(folder)).filter((name) => form.test(name))
  const read = async (name: string): Promise<[string, Pointer]> => [
    name.slice(0, -'.json'.length),
    JSON.parse(await readFile(join(folder, name), 'utf8')),
  ]
  return new Map(await Promise.all(names.map(read)))
}
