import type { Socket } from 'node:net'
import { AppError } from '../../../errors/app-error.ts'
import { onPreloaded } from './on-preloaded.ts'
import type { Parked } from './pool.ts'
import { isSame, type Modules, RecentModules } from './recent-modules.ts'
import type { Slots } from './slots.ts'
import type { Exit, Zygote } from './zygote.ts'

const FAILURES_MAX = 2
const RETRY_AFTER_S = 2
/** An import that takes longer is left to the runs, which have a time limit of their own. */
export const PRELOAD_MAX_MS = 5000
let lastId = 0

/** What an environment's pool works with. */
export interface EnvironmentPoolDeps {
  zygote: Zygote
  folder: string
  /** Most that are kept parked; 0 keeps none. */
  sizeMax: number
  slots: Slots
  /** Whether parked executions may load packages of the environment; asked at each fork. */
  mayPreload: () => boolean
  /** One of them raised, printed, hung or died while it loaded them. */
  onPreloadFailed: () => void
}

interface Forking {
  slot: string
  exited: Promise<Exit | null>
  modules: Modules
  timer: NodeJS.Timeout | undefined
}

interface Standing {
  parked: Parked
  modules: Modules
}

interface Waiting {
  resolve: (parked: Parked | null) => void
  reject: (error: AppError) => void
}

/**
 * Executions of one zygote in one environment. The first is forked when it is asked for; later ones
 * stand ready, more of them the more are asked for at once, with the modules loaded that programs
 * here have imported lately. A program gets none that has loaded what it does not import itself.
 */
export class EnvironmentPool {
  readonly #deps: EnvironmentPoolDeps
  readonly #forking = new Map<string, Forking>()
  readonly #alive = new Set<Promise<unknown>>()
  readonly #waiting: Waiting[] = []
  #standing: Standing[] = []
  readonly #recent: RecentModules
  #size = 0
  #isReady = false
  #failuresInRow = 0

  constructor(deps: EnvironmentPoolDeps) {
    this.#deps = deps
    this.#recent = new RecentModules(deps.sizeMax)
    void deps.zygote.ready.then(() => {
      this.#isReady = true
      this.#refill()
    })
    void deps.zygote.died.then(() => this.#abandon())
  }

  get parkedCount(): number {
    return this.#standing.length
  }

  /** Whether nothing stands ready and nothing runs. */
  get isGone(): boolean {
    return this.#size === 0 && this.#alive.size === 0 && this.#waiting.length === 0
  }

  /**
   * An execution for a program that imports `modules`; null asks for one that has loaded nothing, and
   * leaves no trace. Null when the zygote died; throws `sandbox_unavailable` when none can be forked.
   */
  take(modules: Modules | null): Promise<Parked | null> {
    if (!this.#deps.zygote.isAlive) return Promise.resolve(null)
    if (modules !== null) this.#remember(modules)
    const found = this.#choose(modules ?? [])
    if (found !== undefined) {
      this.#standing.splice(this.#standing.indexOf(found), 1)
      if (found.modules.length > 0) this.#deps.zygote.resume(found.parked.id)
      this.#refill()
      return Promise.resolve(found.parked)
    }
    if (modules !== null) this.#size = Math.min(this.#deps.sizeMax, this.#size + 1)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#refill()
    })
  }

  /** An execution said hello; false when it is not one of this pool. */
  admit(id: string, socket: Socket): boolean {
    const forking = this.#forking.get(id)
    if (forking === undefined) return false
    if (forking.modules.length === 0) this.#park(id, socket)
    else onPreloaded(socket, () => this.#park(id, socket))
    return true
  }

  /** Keeps none parked until the next one is asked for. */
  rest(): void {
    this.#size = 0
    this.#recent.forget()
    for (const { parked } of this.#standing.splice(0)) this.#end(parked)
    for (const [id, { modules }] of this.#forking) if (modules.length > 0) this.#giveUp(id)
  }

  /** Resolves when nothing of this environment runs any more. */
  async gone(): Promise<void> {
    while (this.#alive.size > 0) await Promise.all(this.#alive)
  }

  #remember(modules: Modules): void {
    this.#recent.remember(modules)
    const isWanted = ({ modules: loaded }: Standing): boolean => this.#recent.has(loaded)
    for (const { parked } of this.#standing.filter((each) => !isWanted(each))) this.#end(parked)
    this.#standing = this.#standing.filter(isWanted)
  }

  /** The one with the most loaded of those that have loaded nothing else. */
  #choose(modules: Modules): Standing | undefined {
    const suitable = this.#standing.filter(({ modules: loaded }) =>
      loaded.every((name) => modules.includes(name)),
    )
    return suitable.sort((a, b) => b.modules.length - a.modules.length)[0]
  }

  /** Who waits comes first; the spare ones are forked when nobody does. */
  #refill(): void {
    if (!this.#isReady || !this.#deps.zygote.isAlive) return
    if (this.#waiting.length > 0) {
      while (this.#countForking([]) < this.#waiting.length && this.#fork('none', []));
      return
    }
    while (this.#standing.length + this.#forking.size < this.#size) {
      if (!this.#fork('hello', this.#nextModules())) return
    }
  }

  /** Of the sets that are in mind, the one that fewest have loaded. */
  #nextModules(): Modules {
    if (!this.#deps.mayPreload()) return []
    return this.#recent.rarest(
      (modules) => this.#countForking(modules) + this.#countStanding(modules),
    )
  }

  #countForking(modules: Modules): number {
    return [...this.#forking.values()].filter((each) => isSame(each.modules, modules)).length
  }

  #countStanding(modules: Modules): number {
    return this.#standing.filter((each) => isSame(each.modules, modules)).length
  }

  #fork(rehearsal: 'none' | 'hello', modules: Modules): boolean {
    const { zygote, slots, folder } = this.#deps
    const slot = slots.take()
    if (slot === undefined) return false
    lastId += 1
    const id = `e${lastId}`
    const exited = zygote.fork(id, rehearsal, slot, { folder, modules })
    const timer = modules.length > 0 ? this.#limitPreload(id) : undefined
    this.#forking.set(id, { slot, exited, modules, timer })
    const ended = exited
      .then((exit) => this.#onExit(id, slot, exit))
      .then(() => {
        this.#alive.delete(ended)
        this.#refill()
      })
    this.#alive.add(ended)
    return true
  }

  #limitPreload(id: string): NodeJS.Timeout {
    return setTimeout(() => this.#deps.zygote.kill(id), PRELOAD_MAX_MS).unref()
  }

  /** Ends one that still loads; that it has not come to an end is no fault of its packages. */
  #giveUp(id: string): void {
    this.#unlist(id)
    this.#deps.zygote.kill(id)
  }

  #unlist(id: string): Forking | undefined {
    const forking = this.#forking.get(id)
    clearTimeout(forking?.timer)
    this.#forking.delete(id)
    return forking
  }

  #park(id: string, socket: Socket): void {
    const forking = this.#unlist(id)
    if (forking === undefined) return
    this.#failuresInRow = 0
    const { slot, exited, modules } = forking
    const parked = { id, zygote: this.#deps.zygote, socket, slot, exited }
    const waiting = modules.length === 0 ? this.#waiting.shift() : undefined
    if (waiting !== undefined) waiting.resolve(parked)
    else if (this.#standing.length < this.#size) this.#stand(parked, modules)
    else this.#end(parked)
    this.#refill()
  }

  /** Threads that an import has started take no core from anybody while no run has begun. */
  #stand(parked: Parked, modules: Modules): void {
    if (modules.length > 0) this.#deps.zygote.pause(parked.id)
    this.#standing.push({ parked, modules })
  }

  async #onExit(id: string, slot: string, exit: Exit | null): Promise<void> {
    const forking = this.#unlist(id)
    const standing = this.#standing.find(({ parked }) => parked.id === id)
    if (standing !== undefined) {
      this.#standing = this.#standing.filter((each) => each !== standing)
      standing.parked.socket.destroy()
    }
    if (exit !== null && (forking ?? standing)?.modules.length) this.#deps.onPreloadFailed()
    else if (forking !== undefined) this.#onForkFailed()
    await this.#deps.slots.release(slot)
  }

  /** Its folder may be gone: that is for the one who asked to hear, and not to be tried for ever. */
  #onForkFailed(): void {
    this.#failuresInRow += 1
    if (this.#failuresInRow < FAILURES_MAX) return
    this.#failuresInRow = 0
    this.#size = 0
    const detail = 'no execution could be started in this environment'
    for (const { reject } of this.#waiting.splice(0)) {
      reject(new AppError('sandbox_unavailable', detail, { retryAfterS: RETRY_AFTER_S }))
    }
  }

  /** What was imported in it may not listen: it is ended from outside. */
  #end({ id, socket, exited }: Parked): void {
    this.#deps.zygote.kill(id)
    void exited.then(() => socket.destroy())
  }

  #abandon(): void {
    this.#size = 0
    for (const { resolve } of this.#waiting.splice(0)) resolve(null)
    for (const { parked } of this.#standing.splice(0)) parked.socket.destroy()
    for (const id of [...this.#forking.keys()]) this.#unlist(id)
  }
}
