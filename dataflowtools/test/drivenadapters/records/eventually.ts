import { setTimeout as pause } from 'node:timers/promises'

const longestMs = 30_000

/** Asks until `ask` throws no more; what it threw last comes through after half a minute. */
export const eventually = async <T>(ask: () => Promise<T>): Promise<T> => {
  const until = Date.now() + longestMs
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (Date.now() > until) throw error
    }
    await pause(20)
  }
}
