import type { CallbackState, Job } from '../job.ts'
import type { WireJob } from './job-schemas.ts'

/** Where a job is found. */
export const jobUrl = (id: string): string => `/api/job/${id}`

/** Gives a job its wire form; without `callback` where that is not known, as in events. */
export const toWireJob = (job: Job, callback?: CallbackState | null): WireJob => ({
  id: job.id,
  kind: job.kind,
  status: job.status,
  progress: job.progress,
  result_url: job.hasResult ? `${jobUrl(job.id)}/result` : null,
  error: job.error,
  ...(callback === undefined ? {} : { callback: callback && toWireCallback(callback) }),
  created_at: new Date(job.createdAt).toISOString(),
  expires_at: new Date(job.expiresAt).toISOString(),
})

const toWireCallback = ({ status, attempts, lastError }: CallbackState) => ({
  status,
  attempts,
  last_error: lastError,
})
