import type { Ending } from '../ports.ts'
import type { PreparedBody } from './bodies.ts'
import type { Context } from './context.ts'
import type { JobRow } from './rows.ts'

/** A job that was ended and the files that nothing names any more. */
export interface Ended {
  row: JobRow
  files: (string | null)[]
}

/**
 * Makes the one way in which a job ends, to be called inside a transaction: the state, its line in
 * the log, the result and the callback's due time change together, and the payload goes.
 */
export const makeEnd = ({ database, bodies, log, now, ttlMs }: Context) => {
  const update = database.prepare(`
    UPDATE jobs SET status = ?1, progress_message = ?1, error_code = ?2, error_message = ?3,
      has_result = ?4, expires_at = ?5, lease_token = NULL, lease_until = NULL,
      progress_done = CASE ?1 WHEN 'succeeded'
        THEN coalesce(progress_total, max(progress_done, 1)) ELSE progress_done END,
      progress_total = CASE ?1 WHEN 'succeeded'
        THEN coalesce(progress_total, max(progress_done, 1)) ELSE progress_total END
    WHERE id = ?6 RETURNING *`)
  const dueNow = database.prepare('UPDATE callbacks SET due_at = ? WHERE job_id = ?')
  return (
    { id }: JobRow,
    { status, error }: Omit<Ending, 'result'>,
    result: PreparedBody | null,
  ): Ended => {
    const code = error?.code ?? null
    const message = error?.message ?? null
    const row = update.get(status, code, message, result ? 1 : 0, now() + ttlMs, id)
    if (result) bodies.put(id, 'result', result)
    log.appendStatus(row as unknown as JobRow)
    dueNow.run(now(), id)
    return { row: row as unknown as JobRow, files: [bodies.forget(id, 'payload')] }
  }
}
