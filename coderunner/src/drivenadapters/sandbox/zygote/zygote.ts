import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import type { Duplex, Readable } from 'node:stream'
import type { BoxCommand } from '../box/box-command.ts'
import type { SandboxLogger } from '../options.ts'
import { onLine } from './on-line.ts'

/** What a zygote preloads; the choice is speed only. */
export type ZygoteKind = 'lean' | 'data'

/** What an execution tries before it parks, so that its memory pages are its own; see rehearsal.py. */
export type Rehearsal = 'none' | 'hello' | 'full'

/** The environment of an execution, and what it loads from it before it parks. */
export interface ForkEnvironment {
  folder: string
  modules: readonly string[]
}

/** How an execution's process ended, as the zygote's wait4 said; `null` when the zygote died with it. */
export interface Exit {
  signal: number
  exitCode: number
  cpuTimeMs: number
  maxRssBytes: number
}

/** The zygote's side of the settings, sent as its first line. */
export interface ZygoteConfig {
  kind: ZygoteKind
  tier: string
  socket: string
  path: string[]
  readable: string[]
  /** Where environments are, and an execution's own is. */
  environments: string
  seccomp: string
  scratch_bytes: number
  memory_max_bytes: number
  cpu_max_s: number
  niceness: number
  policy: { imports: { allowed: string[] }; guard: boolean }
}

const CONTROL_FD = 3

/** One running zygote: orders go in by line, ends of executions come out. Lives until `close` or its death. */
export class Zygote {
  readonly kind: ZygoteKind
  /** Executions prove with it that they come from this zygote. */
  readonly token = randomBytes(16).toString('hex')
  readonly startedAtMs = performance.now()
  forkedCount = 0
  isAlive = true
  readonly ready: Promise<void>
  readonly died: Promise<void>
  readonly #process: ChildProcess
  readonly #control: Duplex
  readonly #onNextExit: (() => void)[] = []
  readonly #exits = new Map<string, (exit: Exit | null) => void>()

  constructor(command: BoxCommand, config: ZygoteConfig, logger: SandboxLogger) {
    this.kind = config.kind
    this.#process = spawn(command.file, command.arguments, {
      // A process group of its own: the terminal's Ctrl-C is the service's to act on.
      detached: true,
      env: command.environment,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    })
    this.#control = this.#process.stdio[CONTROL_FD] as Duplex
    this.died = new Promise((resolve) => {
      this.#process.once('error', (error) =>
        logger.error({ error: error.message }, 'zygote failed'),
      )
      this.#process.once('close', resolve).once('error', () => resolve())
    })
    void this.died.then(() => this.#bury())
    this.ready = this.#listen()
    this.#logErrors(this.#process.stderr as Readable, logger)
    this.#control.on('error', () => undefined)
    this.#control.write(`${JSON.stringify({ ...config, token: this.token })}\n`)
  }

  get pid(): number | undefined {
    return this.#process.pid
  }

  /** Orders one execution; resolves with its end. It reports on the socket under `id` when parked. */
  fork(
    id: string,
    rehearsal: Rehearsal,
    slot: string,
    environment: ForkEnvironment | null = null,
  ): Promise<Exit | null> {
    if (!this.isAlive) return Promise.resolve(null)
    this.forkedCount += 1
    this.#control.write(`f ${id} ${rehearsal} ${slot}${environmentWords(environment)}\n`)
    return new Promise((resolve) => this.#exits.set(id, resolve))
  }

  /** Lets an execution run on behind everything else; see runtime/tiers.py. */
  lowerPriority(id: string): void {
    if (this.isAlive && this.#exits.has(id)) this.#control.write(`n ${id}\n`)
  }

  /** Holds an execution still, all its threads, until `resume`. */
  pause(id: string): void {
    if (this.isAlive && this.#exits.has(id)) this.#control.write(`s ${id}\n`)
  }

  /** Lets a paused execution go on. */
  resume(id: string): void {
    if (this.isAlive && this.#exits.has(id)) this.#control.write(`c ${id}\n`)
  }

  /** Ends an execution with all it started: it is the first process of its pid namespace. */
  kill(id: string): void {
    if (this.isAlive && this.#exits.has(id)) this.#control.write(`k ${id}\n`)
  }

  /** Resolves when no execution is left. */
  async idle(): Promise<void> {
    while (this.#exits.size > 0) await this.#nextExit()
  }

  /** Ends the zygote, and with it every execution inside. */
  close(): Promise<void> {
    if (this.isAlive) this.#process.kill('SIGKILL')
    return this.died
  }

  #listen(): Promise<void> {
    return new Promise((resolve) => {
      onLine(this.#control, (line) => {
        const words = line.split(' ')
        if (words[0] === 'ready') resolve()
        if (words[0] === 'x') this.#settle(String(words[1]), readExit(words))
      })
    })
  }

  #nextExit(): Promise<void> {
    return new Promise((resolve) => this.#onNextExit.push(resolve))
  }

  #settle(id: string, exit: Exit | null): void {
    const resolve = this.#exits.get(id)
    this.#exits.delete(id)
    resolve?.(exit)
    for (const listener of this.#onNextExit.splice(0)) listener()
  }

  #bury(): void {
    this.isAlive = false
    this.#control.destroy()
    for (const id of [...this.#exits.keys()]) this.#settle(id, null)
  }

  #logErrors(stream: Readable, logger: SandboxLogger): void {
    onLine(stream, (line) => logger.warn({ zygote: this.kind, line }, 'zygote'))
  }
}

const environmentWords = (environment: ForkEnvironment | null): string =>
  environment === null ? '' : ` ${environment.folder} ${environment.modules.join(',') || '-'}`

const readExit = (words: string[]): Exit => {
  const [, , status = 0, userUs = 0, systemUs = 0, maxRssKib = 0] = words.map(Number)
  return {
    signal: status & 0x7f,
    exitCode: (status >> 8) & 0xff,
    cpuTimeMs: (userUs + systemUs) / 1000,
    maxRssBytes: maxRssKib * 1024,
  }
}
