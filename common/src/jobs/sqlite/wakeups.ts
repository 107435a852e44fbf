import { EventEmitter } from 'node:events'

/** Lets one part of this process wait for news that another part, or the clock, brings. */
export interface Wakeups {
  wake(topic: string): void
  /** Resolves at the next `wake` of the topic, after `ms`, or when `signal` aborts. */
  wait(topic: string, ms: number, signal: AbortSignal): Promise<void>
}

/** Makes an empty set of topics. A wait registers at once, so news between look and wait is not lost. */
export const makeWakeups = (): Wakeups => {
  const emitter = new EventEmitter().setMaxListeners(0)
  return {
    wake: (topic) => {
      emitter.emit(topic)
    },
    wait: (topic, ms, signal) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer)
          emitter.off(topic, end)
          signal.removeEventListener('abort', end)
          resolve()
        }
        const timer = setTimeout(end, ms)
        emitter.on(topic, end)
        signal.addEventListener('abort', end)
        if (signal.aborted) end()
      }),
  }
}
