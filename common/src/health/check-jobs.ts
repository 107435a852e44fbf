import type { Check } from './check-health.ts'

/** Looks whether the store of jobs answers; `ping` throws when it does not. */
export const checkJobs =
  (ping: () => Promise<void>): Check =>
  () =>
    ping().then(
      () => ({ status: 'ok', detail: 'the store of jobs answers' }),
      () => ({
        status: 'down',
        detail: 'the store of jobs does not answer; it is tried again until it does',
      }),
    )
