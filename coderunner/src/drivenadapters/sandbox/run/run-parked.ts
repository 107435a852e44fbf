import { setTimeout as delay } from 'node:timers/promises'
import { watchDisk } from '@coderunner/common/box/disk-watch.ts'
import type { CallContext } from '../../../logics/execution/types.ts'
import { inSeconds } from '../../../utils/in-seconds.ts'
import type { Frame } from '../frames.ts'
import type { Parked } from '../zygote/pool.ts'
import { converse } from './conversation.ts'
import { type Ending, endedByDeath, endedByService } from './ending.ts'

/** A run that is not over by then gives way to others; the later times are for threads it has started. */
const PATIENCES_MS = [20, 100, 400, 1000]
/** The process ends by itself after its result; after this it is made to. */
const LINGER_MS = 50
/** A killed process is gone in a moment and its CPU time known; nobody waits longer for that. */
const BURIAL_MS = 250

/** The service's hold on one run. */
export interface RunControl {
  request: Buffer
  timeoutMs: number
  maxPayloadBytes: number
  context: CallContext
  /** The run's folder where the service has to bound it; see Slots. */
  folder: string | undefined
  folderMaxBytes: number
  onEvent: (frame: Frame) => void
}

/** What a run left: its last frame, or the reason why there is none. */
export type RunEnd<Result> = { result: Result } | { ending: Ending }

/**
 * Hands a parked execution its request and hears it out. The first cause of an ending wins: its own
 * result, the time limit, the caller's leaving, its disk, or its death.
 */
export const runParked = <Result>(
  parked: Parked,
  control: RunControl,
  readResult: (payload: Buffer) => Result,
): Promise<RunEnd<Result>> => new Run(parked, control, readResult).ended

class Run<Result> {
  readonly ended: Promise<RunEnd<Result>>
  readonly #parked: Parked
  readonly #control: RunControl
  readonly #readResult: (payload: Buffer) => Result
  readonly #startedAtMs = performance.now()
  readonly #timers: NodeJS.Timeout[]
  readonly #stopWatching: () => void
  readonly #onAbort = (): void => void this.#stop('cancelled', 'the caller cancelled the run')
  #settle: ((end: RunEnd<Result>) => void) | null = null

  constructor(parked: Parked, control: RunControl, readResult: (payload: Buffer) => Result) {
    this.#parked = parked
    this.#control = control
    this.#readResult = readResult
    this.ended = new Promise((resolve) => {
      this.#settle = resolve
    })
    this.#timers = this.#startTimers()
    this.#stopWatching = this.#watchFolder()
    control.context.signal.addEventListener('abort', this.#onAbort, { once: true })
    // The caller may have left while a place was looked for.
    if (control.context.signal.aborted) this.#onAbort()
    else this.#converse()
  }

  #converse(): void {
    const { request, maxPayloadBytes } = this.#control
    converse(
      this.#parked.socket,
      request,
      maxPayloadBytes,
      (frame) => this.#hear(frame),
      (failure) => this.#onGone(failure),
    )
  }

  #startTimers(): NodeJS.Timeout[] {
    const { timeoutMs } = this.#control
    const { zygote, id } = this.#parked
    const onTimeout = (): void =>
      void this.#stop('timeout', `the run took longer than its ${inSeconds(timeoutMs)}`)
    const giveWay = (): void => zygote.lowerPriority(id)
    return [setTimeout(onTimeout, timeoutMs), ...PATIENCES_MS.map((ms) => setTimeout(giveWay, ms))]
  }

  #watchFolder(): () => void {
    const { folder, folderMaxBytes } = this.#control
    if (folder === undefined) return () => undefined
    const detail =
      'the run wrote more than its scratch folder holds: SCRATCH_MB, and at most 20,000 files and folders'
    return watchDisk(folder, folderMaxBytes, () => void this.#stop('crashed', detail))
  }

  #hear(frame: Frame): void {
    if (this.#settle === null) return
    if (frame.type === 'R') this.#end({ result: this.#readResult(frame.payload) })
    else this.#control.onEvent(frame)
  }

  async #stop(status: 'timeout' | 'cancelled' | 'crashed', detail: string): Promise<void> {
    const settle = this.#finish()
    if (settle === null) return
    const ending = endedByService(status, detail, this.#elapsedMs())
    this.#parked.zygote.kill(this.#parked.id)
    const exit = await Promise.race([this.#parked.exited, delay(BURIAL_MS, null, { ref: false })])
    settle({ ending: { ...ending, cpuTimeMs: exit?.cpuTimeMs ?? 0 } })
  }

  async #onGone(failure: Error | null): Promise<void> {
    if (this.#settle === null) return
    if (failure !== null) this.#parked.zygote.kill(this.#parked.id)
    const exit = await this.#parked.exited
    this.#end({ ending: endedByDeath(exit, this.#elapsedMs(), failure) })
  }

  #end(end: RunEnd<Result>): void {
    const settle = this.#finish()
    if (settle === null) return
    if ('result' in end) killIfItLingers(this.#parked)
    else this.#parked.zygote.kill(this.#parked.id)
    settle(end)
  }

  /** Closes the ear to all that comes later; null when something else was first. */
  #finish(): ((end: RunEnd<Result>) => void) | null {
    const settle = this.#settle
    if (settle === null) return null
    this.#settle = null
    for (const timer of this.#timers) clearTimeout(timer)
    this.#stopWatching()
    this.#control.context.signal.removeEventListener('abort', this.#onAbort)
    this.#parked.socket.destroy()
    return settle
  }

  #elapsedMs(): number {
    return performance.now() - this.#startedAtMs
  }
}

const killIfItLingers = (parked: Parked): void => {
  const timer = setTimeout(() => parked.zygote.kill(parked.id), LINGER_MS)
  timer.unref()
  void parked.exited.then(() => clearTimeout(timer))
}
