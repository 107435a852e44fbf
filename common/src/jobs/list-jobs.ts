import type { Job } from './job.ts'
import type { JobStore } from './ports.ts'

/** One page of jobs, newest first; `next` is the last one's id while there are more. */
export interface JobPage {
  jobs: Job[]
  next: string | null
}

/** Lists an owner's jobs, `limit` at a time, those after the job `before`. */
export const makeListJobs =
  ({ store }: { store: JobStore }) =>
  async (owner: string, limit: number, before: string | null): Promise<JobPage> => {
    const found = await store.list({ owner, limit: limit + 1, before })
    const jobs = found.slice(0, limit)
    return { jobs, next: found.length > limit ? (jobs.at(-1)?.id ?? null) : null }
  }
