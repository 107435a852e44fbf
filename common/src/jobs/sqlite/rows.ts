import type { CallbackState, Job, JobStatus } from '../job.ts'

/** A row of `jobs`, as SQLite hands it over. */
export interface JobRow {
  seq: number
  id: string
  kind: string
  owner: string
  status: JobStatus
  progress_done: number
  progress_total: number | null
  progress_message: string
  error_code: string | null
  error_message: string | null
  has_result: number
  last_event: number
  attempt: number
  lease_token: string | null
  cancel_asked: number
  created_at: number
  expires_at: number
  swept: number
}

/** A row of `callbacks`. */
export interface CallbackRow {
  job_id: string
  url: string
  status: CallbackState['status']
  attempts: number
  last_error: string | null
  created_at: number
}

/** The domain's job out of its row. */
export const toJob = (row: JobRow): Job => ({
  id: row.id,
  kind: row.kind,
  owner: row.owner,
  status: row.status,
  progress: {
    done: row.progress_done,
    total: row.progress_total,
    message: row.progress_message,
  },
  error:
    row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' },
  hasResult: row.has_result === 1,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
})

/** The state of a job's callback out of its row. */
export const toCallbackState = (row: CallbackRow): CallbackState => ({
  status: row.status,
  attempts: row.attempts,
  lastError: row.last_error,
})
