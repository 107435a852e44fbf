import type {
  Exit,
  ForkEnvironment,
  Zygote,
} from '../../src/drivenadapters/sandbox/zygote/zygote.ts'

/** How an execution ends that did all it should. */
export const cleanExit: Exit = { signal: 0, exitCode: 0, cpuTimeMs: 1, maxRssBytes: 1 }

/** A zygote whose forks, deaths and readiness a test decides on. */
export class FakeZygote {
  readonly token: string
  readonly kind = 'lean'
  readonly ready: Promise<void>
  readonly died: Promise<void>
  startedAtMs = performance.now()
  forkedCount = 0
  isAlive = true
  /** What was ordered, in order: `f ID REHEARSAL SLOT [FOLDER MODULES]`, `k ID`, `n ID`. */
  readonly orders: string[] = []
  /** Forks that are not known to have ended. */
  readonly forks = new Map<string, (exit: Exit | null) => void>()
  becomeReady: () => void = () => undefined
  #die: () => void = () => undefined
  readonly #onIdle: (() => void)[] = []

  constructor(token = 'token') {
    this.token = token
    this.ready = new Promise((resolve) => {
      this.becomeReady = resolve
    })
    this.died = new Promise((resolve) => {
      this.#die = resolve
    })
  }

  /** This, as the class that the code under test asks for. */
  get asZygote(): Zygote {
    return this as unknown as Zygote
  }

  fork(
    id: string,
    rehearsal: string,
    slot: string,
    environment: ForkEnvironment | null = null,
  ): Promise<Exit | null> {
    const { folder, modules } = environment ?? { folder: '', modules: [] }
    const where = environment === null ? '' : ` ${folder} ${modules.join(',') || '-'}`
    this.orders.push(`f ${id} ${rehearsal} ${slot}${where}`)
    this.forkedCount += 1
    return new Promise((resolve) => this.forks.set(id, resolve))
  }

  kill(id: string): void {
    this.orders.push(`k ${id}`)
  }

  pause(id: string): void {
    this.orders.push(`s ${id}`)
  }

  resume(id: string): void {
    this.orders.push(`c ${id}`)
  }

  lowerPriority(id: string): void {
    this.orders.push(`n ${id}`)
  }

  /** The execution's process ends. */
  end(id: string, exit: Exit | null = cleanExit): void {
    this.forks.get(id)?.(exit)
    this.forks.delete(id)
    if (this.forks.size === 0) for (const resolve of this.#onIdle.splice(0)) resolve()
  }

  /** The zygote dies, and every execution with it. */
  die(): void {
    this.isAlive = false
    for (const id of [...this.forks.keys()]) this.end(id, null)
    this.#die()
  }

  async idle(): Promise<void> {
    if (this.forks.size > 0) await new Promise<void>((resolve) => this.#onIdle.push(resolve))
  }

  close(): Promise<void> {
    this.die()
    return this.died
  }
}
