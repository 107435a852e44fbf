import type { Socket } from 'node:net'
import type { SandboxLogger } from '../options.ts'
import type { EnvironmentWish } from './environment-pools.ts'
import type { Hello } from './hello-server.ts'
import type { Parked } from './pool.ts'
import type { Slots } from './slots.ts'
import type { Zygote, ZygoteKind } from './zygote.ts'
import { ZygotePools } from './zygote-pools.ts'

/** Children share their zygote's address layout and hash seed: it is replaced by age and by count. */
const AGE_MAX_MS = 60 * 60 * 1000
const FORKS_MAX = 20_000
const RESTART_MAX_MS = 5000
/** A zygote that lived this long has recovered: the next restart is immediate again. */
const HEALTHY_MS = 10_000
/** One that has not become ready for the first time after so long will not. */
const FIRST_START_MAX_MS = 60_000

/** What a supervisor needs of the sandbox around it. */
export interface SupervisorDeps {
  kind: ZygoteKind
  poolSize: number
  slots: Slots
  start: (kind: ZygoteKind) => Zygote
  logger: SandboxLogger
}

/** Keeps one zygote of a kind alive: replaces it when it dies and when it is old. */
export class Supervisor {
  readonly #deps: SupervisorDeps
  /** Pools beside the current one: a successor that starts, an old one that drains. */
  readonly #others = new Set<ZygotePools>()
  #pool: ZygotePools
  readonly #firstReady = Promise.withResolvers<void>()
  #isReady = false
  #isClosed = false
  #failuresInRow = 0
  restartCount = 0

  constructor(deps: SupervisorDeps) {
    this.#deps = deps
    this.#pool = this.#startPool()
  }

  get isReady(): boolean {
    return this.#isReady && this.#pool.zygote.isAlive
  }

  /** Whether its first zygote is still on its way, and nothing has gone wrong. */
  get isStarting(): boolean {
    const { zygote } = this.#pool
    const isLate = performance.now() - zygote.startedAtMs > FIRST_START_MAX_MS
    return !this.#isReady && this.restartCount === 0 && zygote.isAlive && !isLate
  }

  /** Resolves when a zygote is ready for the first time. */
  get ready(): Promise<void> {
    return this.#firstReady.promise
  }

  get parkedCount(): number {
    return this.#pool.parkedCount
  }

  /** A parked execution; null when the zygote died while one waited. */
  take(wish: EnvironmentWish | null = null): Promise<Parked | null> {
    this.#retireIfOld()
    return this.#pool.take(wish)
  }

  /** Ends what stands ready in an environment; resolves when nothing runs in it any more. */
  async letGo(folder: string): Promise<void> {
    await Promise.all([this.#pool, ...this.#others].map((pool) => pool.letGo(folder)))
  }

  /** Whether the hello came from one of this supervisor's zygotes. */
  admit({ token, id }: Hello, socket: Socket): boolean {
    const pool = [this.#pool, ...this.#others].find((candidate) => candidate.zygote.token === token)
    pool?.admit(id, socket)
    return pool !== undefined
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all([this.#pool, ...this.#others].map((pool) => pool.zygote.close()))
  }

  #startPool(): ZygotePools {
    const { kind, poolSize, slots, start } = this.#deps
    const zygote = start(kind)
    const pool = new ZygotePools(zygote, poolSize, slots)
    void zygote.ready.then(() => {
      if (pool === this.#pool) this.#isReady = true
      this.#firstReady.resolve()
    })
    void zygote.died.then(() => this.#onDeath(pool))
    return pool
  }

  #onDeath(pool: ZygotePools): void {
    if (this.#isClosed || pool !== this.#pool) return
    this.#isReady = false
    const livedMs = performance.now() - pool.zygote.startedAtMs
    this.#failuresInRow = livedMs > HEALTHY_MS ? 0 : this.#failuresInRow + 1
    const delayMs = Math.min(
      RESTART_MAX_MS,
      this.#failuresInRow <= 1 ? 0 : 50 * 2 ** this.#failuresInRow,
    )
    this.#deps.logger.error(
      { zygote: this.#deps.kind, livedMs, delayMs },
      'zygote died; replacing it',
    )
    setTimeout(() => this.#replace(), delayMs).unref()
  }

  #replace(): void {
    if (this.#isClosed) return
    this.restartCount += 1
    this.#pool = this.#startPool()
  }

  #retireIfOld(): void {
    const old = this.#pool
    const { zygote } = old
    const ageMs = performance.now() - zygote.startedAtMs
    const isOld = ageMs > AGE_MAX_MS || zygote.forkedCount > FORKS_MAX
    if (!isOld || this.#others.size > 0 || !this.isReady) return
    void this.#retire(old)
  }

  async #retire(old: ZygotePools): Promise<void> {
    const successor = this.#startPool()
    this.#others.add(successor)
    await Promise.race([successor.zygote.ready, successor.zygote.died])
    this.#others.delete(successor)
    if (!successor.zygote.isAlive) return
    // The old one died in the meantime and has been replaced.
    if (old !== this.#pool) return void successor.zygote.close()
    this.#pool = successor
    this.#isReady = true
    this.#others.add(old)
    await old.drain()
    this.#others.delete(old)
  }
}
