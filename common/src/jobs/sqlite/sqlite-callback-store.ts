import type { CallbackStore, Delivery } from '../../callbacks/ports.ts'
import type { Context } from './context.ts'
import type { CallbackRow } from './rows.ts'

/** Callbacks in the same SQLite file; a held one becomes due again if its holder dies. */
export const makeSqliteCallbackStore = (context: Context): CallbackStore => {
  const { database, wakeups, now } = context
  const sql = prepare(database)

  const tryClaim = (holdMs: number): Delivery | null => {
    const due = sql.due.get(now())
    if (!due) return null
    const row = sql.hold.get(now() + holdMs, String(due.job_id), Number(due.due_at))
    return row ? toDelivery(row as unknown as CallbackRow) : null
  }

  return {
    claimDelivery: async (holdMs, signal) => {
      while (!signal.aborted) {
        const delivery = tryClaim(holdMs)
        if (delivery) return delivery
        await wakeups.wait('callbacks', context.pollMs, signal)
      }
      return null
    },
    delivered: async (jobId) => {
      sql.delivered.run(jobId)
    },
    failed: async (jobId, reason, retryInMs) => {
      if (retryInMs === null) sql.givenUp.run(reason, jobId)
      else sql.retry.run(reason, now() + retryInMs, jobId)
    },
  }
}

const toDelivery = (row: CallbackRow): Delivery => ({
  jobId: row.job_id,
  url: row.url,
  attempts: row.attempts,
})

const prepare = (database: Context['database']) => ({
  due: database.prepare(`
    SELECT job_id, due_at FROM callbacks WHERE status = 'waiting' AND due_at <= ?
    ORDER BY due_at LIMIT 1`),
  hold: database.prepare(`
    UPDATE callbacks SET due_at = ? WHERE job_id = ? AND due_at = ? AND status = 'waiting'
    RETURNING *`),
  delivered: database.prepare(`
    UPDATE callbacks SET status = 'delivered', attempts = attempts + 1, last_error = NULL
    WHERE job_id = ?`),
  retry: database.prepare(`
    UPDATE callbacks SET attempts = attempts + 1, last_error = ?, due_at = ? WHERE job_id = ?`),
  givenUp: database.prepare(`
    UPDATE callbacks SET status = 'failed', attempts = attempts + 1, last_error = ?
    WHERE job_id = ?`),
})
