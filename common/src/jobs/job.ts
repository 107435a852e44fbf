/** Where a job stands. The last three are final. */
export type JobStatus = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled'

/** How far a job has come, in steps of its own kind; `total` is null while nobody knows it. */
export interface JobProgress {
  done: number
  total: number | null
  message: string
}

/** Why a job failed: a code of the service's catalogue (or `interrupted`) and a text for the client. */
export interface JobFailure {
  code: string
  message: string
}

/** What became of the callback that a job was submitted with. */
export interface CallbackState {
  status: 'waiting' | 'delivered' | 'failed'
  attempts: number
  lastError: string | null
}

/** Long work that was accepted, as the store knows it. Times are milliseconds since the epoch. */
export interface Job {
  id: string
  kind: string
  owner: string
  status: JobStatus
  progress: JobProgress
  error: JobFailure | null
  hasResult: boolean
  createdAt: number
  expiresAt: number
}

/** The bytes that a job leaves for its client, as they will be served. */
export interface JobResult {
  contentType: string
  body: Buffer
}

/** One line of a job's log; `seq` counts from 1 within the job. A `status` entry's data is the Job. */
export interface JobEvent {
  seq: number
  type: string
  data: unknown
}

/** True once nothing about the job's outcome will change. */
export const isFinal = (status: JobStatus): boolean => status !== 'queued' && status !== 'running'
