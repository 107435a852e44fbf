import { StoreNotWritableError } from '../jobs/store-not-writable-error.ts'
import type { Check } from './check-health.ts'

const down = {
  status: 'down',
  detail: 'the store of jobs does not answer; it is tried again until it does',
} as const

/** Looks whether the store of jobs answers; `ping` throws when it does not. What needs no job goes on without room. */
export const checkJobs =
  (ping: () => Promise<void>): Check =>
  async () => {
    try {
      await ping()
      return { status: 'ok', detail: 'the store of jobs answers' }
    } catch (error) {
      if (!(error instanceof StoreNotWritableError)) return down
      return { status: 'degraded', detail: `${error.message} Jobs and Idempotency-Key are refused` }
    }
  }
