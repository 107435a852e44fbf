import type { CallbackStore } from '../callbacks/ports.ts'
import type { CallbackState, Job, JobEvent, JobFailure, JobProgress, JobResult } from './job.ts'

/** A job to put in line. `payload` is all that its handler needs; a restart must not lose any of it. */
export interface NewJob {
  id: string
  kind: string
  owner: string
  payload: Buffer
  callbackUrl: string | null
  createdAt: number
}

/** The right to run one job, held by one process until it lapses, is renewed or is given back. */
export interface Lease {
  token: string
  job: Job
  payload: Buffer
  /** Counts from 1: how often the job was taken out of the line. */
  attempt: number
}

/** How a run ended. A cancelled run may still have a result to show. */
export interface Ending {
  status: 'succeeded' | 'failed' | 'cancelled'
  error: JobFailure | null
  result: JobResult | null
}

/**
 * Moves jobs from state to state; every move is atomic, and only the holder of a job's lease moves
 * it while it runs. Times come from the adapter's clock.
 */
export interface JobQueue {
  /** Stores a job as queued. An id that is there already is returned as it is. Throws `queue_full`. */
  enqueue(job: NewJob): Promise<Job>
  /** Waits for the oldest job of these kinds that is due and leases it; null once `signal` aborts. */
  claim(kinds: readonly string[], signal: AbortSignal): Promise<Lease | null>
  /** Keeps a lease. `cancel`: somebody asked to end the job; `lost`: it is no longer held. */
  renew(lease: Lease): Promise<'held' | 'cancel' | 'lost'>
  /** Puts a leased job back in line, not to be taken for `delayMs`. */
  release(lease: Lease, delayMs: number): Promise<void>
  /** Ends a leased job, its callback becoming due with it. Null when the lease was lost: no change. */
  finish(lease: Lease, ending: Ending): Promise<Job | null>
  /** Queued → cancelled; running → asks its holder; final → no change. Null for an unknown id. */
  cancel(id: string): Promise<Job | null>
  /** Fails as `interrupted` every running job whose lease has lapsed, and says which. */
  failLapsed(): Promise<Job[]>
  /** Calls back when a job leased in this process is asked to end; late news come by `renew`. */
  onCancel(listener: (id: string) => void): () => void
  depth(): Promise<{ queued: number; running: number }>
}

/** Which of an owner's jobs to list, newest first (ids sort by time). `before` is a job's id. */
export interface JobFilter {
  owner: string
  limit: number
  before: string | null
}

/** What is found under an id: a job, or the mark that an expired one leaves for as long again. */
export type Found =
  | { state: 'known'; job: Job; callback: CallbackState | null }
  | { state: 'expired'; owner: string }

/** Remembers what is known of each job until it expires. */
export interface JobStore {
  find(id: string): Promise<Found | null>
  list(filter: JobFilter): Promise<Job[]>
  result(id: string): Promise<JobResult | null>
  /** Keeps the progress and appends a `progress` entry to the log; a job that is final stays as it is. */
  progress(id: string, progress: JobProgress): Promise<void>
  append(id: string, events: readonly { type: string; data: unknown }[]): Promise<void>
  /** The log after `afterSeq`, in order; when there is nothing yet, waits up to `waitMs` for it. */
  events(id: string, afterSeq: number, waitMs: number, signal: AbortSignal): Promise<JobEvent[]>
  /** Drops what has expired, leaving marks, and the marks of the time before; returns how many. */
  sweep(): Promise<number>
  /** Throws when the store cannot be read, StoreNotWritableError when it cannot be written to. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** What a request answered, to be repeated word for word. */
export interface StoredAnswer {
  statusCode: number
  headers: Record<string, string>
  body: Buffer
}

/** A request that came with an Idempotency-Key; keys of different owners never meet. */
export interface KeyedRequest {
  owner: string
  key: string
  fingerprint: string
  /** The job that the request makes, named before it is made; null for a plain request. */
  jobId: string | null
  /** How long the key stays taken when the process dies before it has answered. */
  lockMs: number
}

/** What is known of a key that is taken already. */
export interface KnownRequest {
  fingerprint: string
  jobId: string | null
  answer: StoredAnswer | null
}

/** Remembers keyed requests, for as long as a job lives. */
export interface IdempotencyStore {
  /** Takes the key, then returns null; or returns the request that had taken it before. */
  take(request: KeyedRequest): Promise<KnownRequest | null>
  keep(owner: string, key: string, answer: StoredAnswer): Promise<void>
  drop(owner: string, key: string): Promise<void>
}

/** All ports that jobs need, behind one store. */
export interface JobAdapters {
  queue: JobQueue
  store: JobStore
  idempotency: IdempotencyStore
  callbacks: CallbackStore
}
