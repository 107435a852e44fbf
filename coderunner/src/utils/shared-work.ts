/** One who waits for shared work, and hears how it goes. */
export interface Waiter<Progress> {
  signal: AbortSignal
  onProgress: (progress: Progress) => void
}

/** Does the work; `signal` aborts when nobody waits for it any more. */
export type Work<Value, Progress> = (waiter: Waiter<Progress>) => Promise<Value>

interface Shared<Value, Progress> {
  result: Promise<Value>
  waiters: Set<Waiter<Progress>>
  abort: AbortController
}

/** Does the same work once for all who ask for it at the same time. A waiter may leave; the others get it. */
export class SharedWork<Value, Progress> {
  readonly #running = new Map<string, Shared<Value, Progress>>()

  async run(key: string, waiter: Waiter<Progress>, work: Work<Value, Progress>): Promise<Value> {
    waiter.signal.throwIfAborted()
    const shared = this.#running.get(key) ?? this.#start(key, work)
    shared.waiters.add(waiter)
    try {
      return await Promise.race([shared.result, aborted(waiter.signal)])
    } finally {
      shared.waiters.delete(waiter)
      if (shared.waiters.size === 0) {
        this.#forget(key, shared)
        shared.abort.abort(waiter.signal.reason)
      }
    }
  }

  #start(key: string, work: Work<Value, Progress>): Shared<Value, Progress> {
    const waiters = new Set<Waiter<Progress>>()
    const abort = new AbortController()
    const onProgress = (progress: Progress): void => {
      for (const waiter of waiters) waiter.onProgress(progress)
    }
    const shared = { result: work({ signal: abort.signal, onProgress }), waiters, abort }
    this.#running.set(key, shared)
    const forget = (): void => this.#forget(key, shared)
    void shared.result.then(forget, forget)
    return shared
  }

  #forget(key: string, shared: Shared<Value, Progress>): void {
    if (this.#running.get(key) === shared) this.#running.delete(key)
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
