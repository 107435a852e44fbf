import { isFinal, type JobFailure } from '../job.ts'
import type { JobQueue } from '../ports.ts'
import type { PreparedBody } from './bodies.ts'
import { announce, type Context } from './context.ts'
import { type Ended, makeEnd } from './end-job.ts'
import type { QueueStatements } from './queue-statements.ts'
import { type JobRow, toJob } from './rows.ts'
import { transact } from './transact.ts'

const INTERRUPTED: JobFailure = {
  code: 'job_interrupted',
  message:
    'The service stopped while this job ran. It was not run again, as it may have had effects: submit it again.',
}

/** Makes every way in which a job ends; `tellHolder` is called when a running one is to be ended. */
export const makeEndings = (
  context: Context,
  sql: QueueStatements,
  tellHolder: (id: string) => void,
): Pick<JobQueue, 'finish' | 'cancel' | 'failLapsed'> & {
  /** To be called inside a transaction; null for an unknown id. */
  cancelRow(id: string): Ended | null
} => {
  const { database, bodies, held, room, now } = context
  const end = makeEnd(context)

  const settle = async ({ row, files }: Ended): Promise<void> => {
    await Promise.all(files.map(bodies.deleteFile))
    announce(context, row.id)
  }
  const cancelRow = (id: string): Ended | null => {
    const row = sql.byId.get(id) as unknown as JobRow | undefined
    if (!row) return null
    if (row.status === 'queued') return end(row, { status: 'cancelled', error: null }, null)
    if (row.status === 'running') sql.askCancel.run(id)
    return { row, files: [] }
  }
  const endLapsed = (row: JobRow): Ended =>
    row.cancel_asked === 1
      ? end(row, { status: 'cancelled', error: null }, null)
      : end(row, { status: 'failed', error: INTERRUPTED }, null)
  /** A lease that this process holds and renews has not lapsed, whatever a moved clock says. */
  const lapsed = (): JobRow[] =>
    (sql.lapsed.all(now()) as unknown as JobRow[]).filter((row) => !held.has(row.lease_token ?? ''))

  return {
    cancelRow,
    finish: async ({ job, token }, ending) => {
      held.delete(token)
      const { result } = ending
      const prepared: PreparedBody | null =
        result && (await bodies.prepare(result.contentType, result.body))
      const ended = transact(database, () => {
        const row = sql.held.get(job.id, token) as unknown as JobRow | undefined
        return row ? end(row, ending, prepared) : null
      })
      if (ended) await settle(ended)
      else await bodies.deleteFile(prepared?.file ?? null)
      await room.make(job.id)
      return ended && toJob(ended.row)
    },
    cancel: async (id) => {
      const cancelled = transact(database, () => cancelRow(id))
      if (!cancelled) return null
      if (isFinal(cancelled.row.status)) await settle(cancelled)
      else tellHolder(id)
      return toJob(cancelled.row)
    },
    failLapsed: async () => {
      if (lapsed().length === 0) return []
      const ended = transact(database, () => lapsed().map(endLapsed))
      await Promise.all(ended.map(settle))
      return ended.map(({ row }) => toJob(row))
    },
  }
}
