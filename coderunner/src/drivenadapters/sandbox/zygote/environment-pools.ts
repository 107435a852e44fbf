import type { Socket } from 'node:net'
import { EnvironmentPool } from './environment-pool.ts'
import type { Parked } from './pool.ts'
import type { Slots } from './slots.ts'
import type { Zygote } from './zygote.ts'

/** Environments of one zygote for which executions stand ready; the longest unused gives way. */
export const ENVIRONMENTS_MAX = 4
/** Executions that stand ready in one environment at most. */
export const ENVIRONMENT_POOL_SIZE_MAX = 4
const IDLE_MS = 60_000
const MUTED_MAX = 1000
/** Its name says that it is still being built: it is run in once, to see that it works. */
const UNSETTLED = /\./

interface Entry {
  pool: EnvironmentPool
  idle: NodeJS.Timeout
}

/** What a program needs of an environment. */
export interface EnvironmentWish {
  folder: string
  /** What the program imports from it, as zygotes are told; see overlay-modules.ts. Null: it is not run. */
  modules: readonly string[] | null
}

/** The environments' executions of one zygote: a pool for each one that is in use. */
export class EnvironmentPools {
  readonly #zygote: Zygote
  readonly #poolSize: number
  readonly #slots: Slots
  /** By folder, the longest unused first. */
  readonly #entries = new Map<string, Entry>()
  /** Environments whose packages are not to be loaded ahead. */
  readonly #muted = new Set<string>()

  constructor(zygote: Zygote, poolSize: number, slots: Slots) {
    this.#zygote = zygote
    this.#poolSize = Math.min(poolSize, ENVIRONMENT_POOL_SIZE_MAX)
    this.#slots = slots
  }

  get parkedCount(): number {
    return [...this.#entries.values()].reduce((sum, { pool }) => sum + pool.parkedCount, 0)
  }

  /** As the pool's `take`. */
  async take({ folder, modules }: EnvironmentWish): Promise<Parked | null> {
    const entry = this.#entries.get(folder) ?? this.#open(folder)
    this.#entries.delete(folder)
    this.#entries.set(folder, entry)
    entry.idle.refresh()
    this.#tidy()
    return entry.pool.take(modules)
  }

  /** An execution of this zygote said hello; false when it is in none of these environments. */
  admit(id: string, socket: Socket): boolean {
    return [...this.#entries.values()].some(({ pool }) => pool.admit(id, socket))
  }

  /** Ends what stands ready in an environment; resolves when nothing runs in it any more. */
  async letGo(folder: string): Promise<void> {
    const pool = this.#entries.get(folder)?.pool
    pool?.rest()
    await pool?.gone()
    this.#muted.delete(folder)
    this.#tidy()
  }

  /** Ends all that stand ready. */
  rest(): void {
    for (const { pool } of this.#entries.values()) pool.rest()
  }

  #open(folder: string): Entry {
    const pool = new EnvironmentPool({
      zygote: this.#zygote,
      folder,
      sizeMax: UNSETTLED.test(folder) ? 0 : this.#poolSize,
      slots: this.#slots,
      mayPreload: () => !this.#muted.has(folder),
      onPreloadFailed: () => this.#mute(folder),
    })
    const idle = setTimeout(() => {
      pool.rest()
      this.#tidy()
    }, IDLE_MS)
    idle.unref()
    return { pool, idle }
  }

  #mute(folder: string): void {
    if (this.#muted.size >= MUTED_MAX) this.#muted.clear()
    this.#muted.add(folder)
  }

  /** Keeps the few last used standing, and forgets those of which nothing is left. */
  #tidy(): void {
    const older = [...this.#entries].slice(0, -ENVIRONMENTS_MAX)
    for (const [, { pool }] of older) pool.rest()
    for (const [folder, { pool, idle }] of this.#entries) {
      if (!pool.isGone || folder === this.#newest()) continue
      clearTimeout(idle)
      this.#entries.delete(folder)
    }
  }

  #newest(): string | undefined {
    return [...this.#entries.keys()].at(-1)
  }
}
