import { AppError } from '../../problem/app-error.ts'
import type { Job } from '../job.ts'
import type { JobQueue, NewJob } from '../ports.ts'
import type { PreparedBody } from './bodies.ts'
import type { Context } from './context.ts'
import type { QueueStatements } from './queue-statements.ts'
import { type JobRow, toJob } from './rows.ts'
import { transact } from './transact.ts'

const RETRY_AFTER_S = 5

/** Makes `enqueue`: bounded by the number of waiting jobs and by the room that all jobs may take. */
export const makeEnqueue = (context: Context, sql: QueueStatements): JobQueue['enqueue'] => {
  const { database, bodies, log, room, wakeups, now } = context

  const refuseAboveBounds = (job: NewJob): void => {
    if (Number(sql.countQueued.get()?.n) >= context.queueMax) {
      throw queueFull(`${context.queueMax} jobs are waiting already, which is the most`)
    }
    if (room.usedBytes() + job.payload.length > room.maxBytes) {
      throw queueFull('the store of jobs has no room for this one')
    }
  }
  const insert = (job: NewJob, payload: PreparedBody): Job => {
    const expiresAt = job.createdAt + context.ttlMs
    sql.insert.run(job.id, job.kind, job.owner, now(), job.createdAt, expiresAt)
    bodies.put(job.id, 'payload', payload)
    if (job.callbackUrl !== null) sql.insertCallback.run(job.id, job.callbackUrl, job.createdAt)
    const row = sql.byId.get(job.id) as unknown as JobRow
    log.appendStatus(row)
    return toJob(row)
  }
  const insertOnce = (job: NewJob, payload: PreparedBody) => {
    const known = sql.byIdOrMark.get(job.id) as unknown as JobRow | undefined
    if (known?.swept === 1) throw new AppError('job_expired', `The job ${job.id} has expired.`)
    if (known) return { job: toJob(known), unused: payload.file }
    refuseAboveBounds(job)
    return { job: insert(job, payload), unused: null }
  }

  return async (job) => {
    const payload = await bodies.prepare('application/octet-stream', job.payload)
    let unused = payload.file
    try {
      const stored = transact(database, () => insertOnce(job, payload))
      unused = stored.unused
      wakeups.wake('line')
      return stored.job
    } finally {
      await bodies.deleteFile(unused)
    }
  }
}

const queueFull = (detail: string): AppError =>
  new AppError('queue_full', detail, { retryAfterS: RETRY_AFTER_S })
