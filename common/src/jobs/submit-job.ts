import { randomUUIDv7 } from 'node:crypto'
import type { Job } from './job.ts'
import type { JobQueue } from './ports.ts'

/** Work to accept. `id` is given when a keyed request named its job before. */
export interface Submission {
  id: string | null
  kind: string
  owner: string
  payload: Buffer
  callbackUrl: string | null
}

/** What submitting needs; `checkCallback` throws `callback_refused`. */
export interface SubmitJobDeps {
  queue: JobQueue
  checkCallback: (url: string, owner: string) => Promise<void>
  now?: () => number
}

/** A new job's id: it sorts by time, and its 74 random bits cannot be guessed. */
export const newJobId = (): string => randomUUIDv7()

/** Accepts work as a job. Throws `callback_refused` and `queue_full`. */
export const makeSubmitJob =
  ({ queue, checkCallback, now = Date.now }: SubmitJobDeps) =>
  async ({ id, kind, owner, payload, callbackUrl }: Submission): Promise<Job> => {
    if (callbackUrl !== null) await checkCallback(callbackUrl, owner)
    return queue.enqueue({
      id: id ?? newJobId(),
      kind,
      owner,
      payload,
      callbackUrl,
      createdAt: now(),
    })
  }
