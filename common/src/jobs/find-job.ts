import { AppError } from '../problem/app-error.ts'
import type { CallbackState, Job } from './job.ts'
import type { JobStore } from './ports.ts'

/** A job and what became of its callback (null: it has none). */
export interface KnownJob {
  job: Job
  callback: CallbackState | null
}

/** Finds an owner's job. Throws `job_not_found`, also for another owner's, and `job_expired`. */
export const makeFindJob =
  ({ store }: { store: JobStore }) =>
  async (owner: string, id: string): Promise<KnownJob> => {
    const found = await store.find(id)
    const foundOwner = found?.state === 'known' ? found.job.owner : found?.owner
    if (!found || foundOwner !== owner) {
      throw new AppError('job_not_found', `There is no job ${id}.`)
    }
    if (found.state === 'expired') {
      throw new AppError('job_expired', `The job ${id} has expired; its result is gone.`)
    }
    return { job: found.job, callback: found.callback }
  }

/** The use case of finding one job. */
export type FindJob = ReturnType<typeof makeFindJob>
