import type { Job, JobProgress, JobResult } from './job.ts'

/** One run of one job, as its handler sees it. */
export interface JobRun {
  job: Job
  payload: Buffer
  /** Aborts when the job is cancelled, when its lease is lost or when the service stops. */
  signal: AbortSignal
  /** Tells those who follow the job; kept in its log, up to a bound. */
  emit(type: string, data: Record<string, unknown>): void
  progress(progress: JobProgress): void
}

/**
 * Does the work of one kind of job. An AppError becomes the job's error; one of the codes that the
 * runner retries must be thrown before anything has happened.
 */
export type JobHandler = (run: JobRun) => Promise<JobResult>
