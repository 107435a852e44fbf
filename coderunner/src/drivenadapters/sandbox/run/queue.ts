import { AppError } from '../../../errors/app-error.ts'

const RETRY_AFTER_S = 1

interface Waiting {
  start: () => void
  signal: AbortSignal
}

/** A bounded first-come-first-served queue in front of `concurrency` places. */
export class RunQueue {
  readonly #concurrency: number
  readonly #max: number
  readonly #waiting: Waiting[] = []
  readonly #idle: (() => void)[] = []
  #running = 0
  #isClosed = false

  constructor(concurrency: number, max: number) {
    this.#concurrency = concurrency
    this.#max = max
  }

  get runningCount(): number {
    return this.#running
  }

  get queuedCount(): number {
    return this.#waiting.length
  }

  /** Waits for a place; the caller gives it back with `leave`. Throws `queue_full`, `shutting_down`, or the abort. */
  enter(signal: AbortSignal): Promise<void> | undefined {
    if (this.#isClosed)
      throw new AppError('shutting_down', 'no new runs are taken', { retryAfterS: 5 })
    signal.throwIfAborted()
    if (this.#running < this.#concurrency) {
      this.#running += 1
      return undefined
    }
    if (this.#waiting.length >= this.#max) {
      const detail = `${this.#waiting.length} runs are waiting already, which is the most that SANDBOX_QUEUE_MAX allows`
      throw new AppError('queue_full', detail, { retryAfterS: RETRY_AFTER_S })
    }
    return this.#wait(signal)
  }

  /** Gives a place to the next in line. */
  leave(): void {
    const next = this.#waiting.shift()
    if (next !== undefined) {
      next.start()
      return
    }
    this.#running -= 1
    if (this.#running === 0) for (const resolve of this.#idle.splice(0)) resolve()
  }

  /** Refuses newcomers; resolves when nothing runs and nobody waits. */
  close(): Promise<void> {
    this.#isClosed = true
    if (this.#running === 0) return Promise.resolve()
    return new Promise((resolve) => this.#idle.push(resolve))
  }

  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { signal, start: () => undefined }
      const onAbort = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        reject(signal.reason)
      }
      waiting.start = () => {
        signal.removeEventListener('abort', onAbort)
        resolve()
      }
      signal.addEventListener('abort', onAbort, { once: true })
      this.#waiting.push(waiting)
    })
  }
}
