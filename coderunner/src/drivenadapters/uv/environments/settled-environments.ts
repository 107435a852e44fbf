import { readdir, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from '../../../logics/packages/types.ts'
import type { PackagesContext } from '../context.ts'
import { once } from '../once.ts'
import { minorOf } from './build.ts'
import { type EnvironmentRecord, readRecordOf } from './record.ts'

interface Settled {
  environment: Environment
  record: EnvironmentRecord
  usedAt: number
  /** When the time of use was last written down. */
  notedAt: number
}

/** How exact the times of use are that outlive the service. */
const noteEveryMs = 60_000

/** The environments that have their name, all in memory once one was asked for. */
export class SettledEnvironments {
  readonly #context: PackagesContext
  readonly #all: () => Promise<Map<string, Settled>>

  constructor(context: PackagesContext) {
    this.#context = context
    this.#all = once(() => readAll(context))
  }

  async get(digest: string): Promise<Environment | null> {
    return (await this.#all()).get(digest)?.environment ?? null
  }

  /** The environments with what is known of each, longest unused first. */
  async list(): Promise<Pick<Settled, 'environment' | 'record'>[]> {
    return [...(await this.#all()).values()].sort((a, b) => a.usedAt - b.usedAt)
  }

  async add(environment: Environment, record: EnvironmentRecord): Promise<void> {
    const usedAt = this.#context.now()
    const all = await this.#all()
    all.set(environment.digest, { environment, record, usedAt, notedAt: usedAt })
  }

  async forget(digest: string): Promise<void> {
    ;(await this.#all()).delete(digest)
  }

  /** It is used now. */
  async touch(digest: string): Promise<void> {
    const found = (await this.#all()).get(digest)
    if (found === undefined) return
    found.usedAt = this.#context.now()
    if (found.usedAt < found.notedAt + noteEveryMs) return
    found.notedAt = found.usedAt
    const path = join(this.#context.folders.environments, digest, 'environment.json')
    await utimes(path, new Date(), found.usedAt / 1000).catch(() => undefined)
  }
}

const form = /^[0-9a-f]{32}$/

/** Those of another interpreter are no use; they go with the next sweep. */
const readAll = async (context: PackagesContext): Promise<Map<string, Settled>> => {
  const { environments } = context.folders
  const names = (await readdir(environments)).filter((name) => form.test(name))
  if (names.length === 0) return new Map()
  const python = minorOf(await context.pythonVersion())
  const found = await Promise.all(
    names.map(async (name): Promise<[string, Settled][]> => {
      const record = await readRecordOf(environments, name)
      if (record === null || record.python !== python) return []
      const usedAt = (await stat(join(environments, name, 'environment.json'))).mtimeMs
      const environment = { ...record.environment, folder: name }
      return [[name, { environment, record, usedAt, notedAt: usedAt }]]
    }),
  )
  return new Map(found.flat())
}
