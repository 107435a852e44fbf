import { StoreNotWritableError } from '../jobs/store-not-writable-error.ts'
import type { Check, CheckResult } from './check-health.ts'

/**
 * Looks whether the store of jobs answers; `ping` throws when it does not. A store that only takes
 * nothing is `degraded`: what needs no job goes on.
 */
export const checkJobs =
  (ping: () => Promise<void>): Check =>
  () =>
    ping().then(
      () => ({ status: 'ok', detail: 'the store of jobs answers' }),
      (error): CheckResult =>
        error instanceof StoreNotWritableError
          ? { status: 'degraded', detail: `${error.message} Jobs and Idempotency-Key are refused` }
          : {
              status: 'down',
              detail: 'the store of jobs does not answer; it is tried again until it does',
            },
    )
