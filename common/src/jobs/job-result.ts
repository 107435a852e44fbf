import { AppError } from '../problem/app-error.ts'
import type { FindJob } from './find-job.ts'
import type { JobResult } from './job.ts'
import type { JobStore } from './ports.ts'

/** Reads what an owner's job left. Throws `job_without_result` while, or as, there is none. */
export const makeJobResult =
  ({ store, findJob }: { store: JobStore; findJob: FindJob }) =>
  async (owner: string, id: string): Promise<JobResult> => {
    const { job } = await findJob(owner, id)
    const result = job.hasResult ? await store.result(id) : null
    if (!result) throw new AppError('job_without_result', `The job ${id} is ${job.status}.`)
    return result
  }
