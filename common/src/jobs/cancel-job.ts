import { AppError } from '../problem/app-error.ts'
import type { FindJob, KnownJob } from './find-job.ts'
import { isFinal } from './job.ts'
import type { JobQueue, JobStore } from './ports.ts'

const PATIENCE_MS = 1_000

/**
 * Cancels an owner's job: a waiting one at once; a running one is told to end, and is mostly
 * `cancelled` when this returns (after a second at most), else still `running`. Cancelling twice
 * is fine. Throws `job_finished` for one that ended otherwise: its result is not thrown away.
 */
export const makeCancelJob = (deps: { store: JobStore; queue: JobQueue; findJob: FindJob }) => {
  const { store, queue, findJob } = deps

  const waitForEnd = async (id: string): Promise<void> => {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    let seq = 0
    while (!signal.aborted) {
      const found = await store.find(id)
      if (found?.state !== 'known' || isFinal(found.job.status)) return
      const events = await store.events(id, seq, PATIENCE_MS, signal)
      seq = events.at(-1)?.seq ?? seq
    }
  }

  return async (owner: string, id: string): Promise<KnownJob> => {
    await findJob(owner, id)
    const job = await queue.cancel(id)
    if (job?.status === 'succeeded' || job?.status === 'failed') {
      throw new AppError('job_finished', `The job ${id} has ended as ${job.status}.`)
    }
    if (job?.status === 'running') await waitForEnd(id)
    return findJob(owner, id)
  }
}
