import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { AppError } from '../../problem/app-error.ts'
import { isFinal, type Job } from '../job.ts'
import type { Ending, JobQueue, Lease, NewJob } from '../ports.ts'
import type { PreparedBody } from './bodies.ts'
import type { Context } from './context.ts'
import { type Ended, makeEnd } from './end-job.ts'
import { prepareQueueStatements } from './queue-statements.ts'
import { type JobRow, toJob } from './rows.ts'
import { transact } from './transact.ts'

const INTERRUPTED = {
  code: 'job_interrupted',
  message:
    'The service stopped while this job ran. It was not run again, as it may have had effects: submit it again.',
}

/** The queue over one SQLite file, shared by as many processes of one machine as open it. */
export const makeSqliteJobQueue = (context: Context): JobQueue => {
  const { database, bodies, log, wakeups, now } = context
  const sql = prepareQueueStatements(database)
  const end = makeEnd(context)
  const cancels = new EventEmitter()
  const rowOf = (id: string) => sql.byId.get(id) as unknown as JobRow | undefined

  const insert = (job: NewJob, payload: PreparedBody): Job => {
    const known = rowOf(job.id)
    if (known) return toJob(known)
    if (Number(sql.countQueued.get()?.n) >= context.queueMax) throw queueFull(context.queueMax)
    const expiresAt = job.createdAt + context.ttlMs
    sql.insert.run(job.id, job.kind, job.owner, now(), job.createdAt, expiresAt)
    bodies.put(job.id, 'payload', payload)
    if (job.callbackUrl !== null) sql.insertCallback.run(job.id, job.callbackUrl, job.createdAt)
    const row = rowOf(job.id) as JobRow
    log.appendStatus(row)
    return toJob(row)
  }

  const tryClaim = (kinds: string): Omit<Lease, 'payload'> | null => {
    const next = sql.nextDue.get(now(), kinds)
    if (!next) return null
    return transact(database, () => {
      const token = randomUUID()
      const row = sql.lease.get(token, now() + context.leaseMs, Number(next.seq))
      if (!row) return null
      const leased = row as unknown as JobRow
      log.appendStatus(leased)
      return { token, job: toJob(leased), attempt: leased.attempt }
    })
  }

  const cancelRow = (id: string): Ended | null => {
    const row = rowOf(id)
    if (!row) return null
    if (isFinal(row.status)) return { row, files: [] }
    if (row.status === 'queued') return end(row, { status: 'cancelled', error: null }, null)
    sql.askCancel.run(id)
    return { row, files: [] }
  }

  return {
    enqueue: async (job) => {
      const payload = await bodies.prepare('application/octet-stream', job.payload)
      try {
        const stored = transact(database, () => insert(job, payload))
        wakeups.wake('line')
        return stored
      } catch (error) {
        await bodies.deleteFile(payload.file)
        throw error
      }
    },
    claim: async (kinds, signal) => {
      const wanted = JSON.stringify(kinds)
      while (!signal.aborted) {
        const claimed = tryClaim(wanted)
        if (claimed) return { ...claimed, payload: await payloadOf(context, claimed.job.id) }
        await wakeups.wait('line', context.pollMs, signal)
      }
      return null
    },
    renew: async (lease) => {
      const row = sql.renew.get(now() + context.leaseMs, lease.job.id, lease.token)
      if (!row) return 'lost'
      return row.cancel_asked === 1 ? 'cancel' : 'held'
    },
    release: async (lease, delayMs) => {
      const ended = transact(database, () => {
        const row = sql.release.get(now() + delayMs, lease.job.id, lease.token)
        if (row && row.cancel_asked === 1) return cancelRow(lease.job.id)
        if (row) log.appendStatus(row as unknown as JobRow)
        return null
      })
      await Promise.all((ended?.files ?? []).map(bodies.deleteFile))
      announce(context, lease.job.id)
      wakeups.wake('line')
    },
    finish: async (lease, ending) => {
      const result = await prepareResult(context, ending)
      const ended = transact(database, () => {
        const row = sql.held.get(lease.job.id, lease.token) as unknown as JobRow | undefined
        return row ? end(row, ending, result) : null
      })
      await Promise.all((ended?.files ?? [result?.file ?? null]).map(bodies.deleteFile))
      if (!ended) return null
      announce(context, ended.row.id)
      return toJob(ended.row)
    },
    cancel: async (id) => {
      const cancelled = transact(database, () => cancelRow(id))
      if (!cancelled) return null
      await Promise.all(cancelled.files.map(bodies.deleteFile))
      if (cancelled.row.status === 'running') cancels.emit('cancel', id)
      else announce(context, id)
      return toJob(cancelled.row)
    },
    failLapsed: async () => {
      const ended = transact(database, () =>
        (sql.lapsed.all(now()) as unknown as JobRow[]).map((row) =>
          row.cancel_asked === 1
            ? end(row, { status: 'cancelled', error: null }, null)
            : end(row, { status: 'failed', error: INTERRUPTED }, null),
        ),
      )
      await Promise.all(ended.flatMap((one) => one.files).map(bodies.deleteFile))
      for (const { row } of ended) announce(context, row.id)
      return ended.map(({ row }) => toJob(row))
    },
    onCancel: (listener) => {
      cancels.on('cancel', listener)
      return () => cancels.off('cancel', listener)
    },
    depth: async () => ({
      queued: Number(sql.countQueued.get()?.n),
      running: Number(sql.countRunning.get()?.n),
    }),
  }
}

const queueFull = (queueMax: number): AppError =>
  new AppError('queue_full', `${queueMax} jobs are waiting already, which is the most`, {
    retryAfterS: 5,
  })

const payloadOf = async ({ bodies }: Context, id: string): Promise<Buffer> => {
  const payload = await bodies.get(id, 'payload')
  if (!payload) throw new Error(`the payload of job ${id} is gone`)
  return payload.body
}

const prepareResult = ({ bodies }: Context, { result }: Ending): Promise<PreparedBody | null> =>
  result ? bodies.prepare(result.contentType, result.body) : Promise.resolve(null)

const announce = ({ wakeups }: Context, id: string): void => {
  wakeups.wake(`events ${id}`)
  wakeups.wake('callbacks')
}
