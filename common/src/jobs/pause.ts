import { setTimeout as sleep } from 'node:timers/promises'

/** Waits; an aborted signal ends the wait early, without an error. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined)
