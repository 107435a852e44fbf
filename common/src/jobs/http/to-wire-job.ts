import { type CallbackState, isFinal, type Job } from '../job.ts'
import type { WireJob } from './job-schemas.ts'

/** What can be done about an error of the service's catalogue; empty for a code that it has not. */
export type RemedyOf = (code: string) => string

/** Where a job is found. */
export const jobUrl = (id: string): string => `/api/job/${id}`

/** Gives a job its wire form; without `callback` where that is not known, as in events. */
export const toWireJob = (
  job: Job,
  remedyOf: RemedyOf,
  callback?: CallbackState | null,
): WireJob => ({
  id: job.id,
  kind: job.kind,
  status: job.status,
  progress: job.progress,
  result_url: job.hasResult ? `${jobUrl(job.id)}/result` : null,
  error: job.error && { ...job.error, remedy: remedyOf(job.error.code) },
  ...(callback === undefined ? {} : { callback: callback && toWireCallback(callback) }),
  created_at: new Date(job.createdAt).toISOString(),
  expires_at: isFinal(job.status) ? new Date(job.expiresAt).toISOString() : null,
})

const toWireCallback = ({ status, attempts, lastError }: CallbackState) => ({
  status,
  attempts,
  last_error: lastError,
})
