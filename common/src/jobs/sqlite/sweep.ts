import type { Context } from './context.ts'
import { transact } from './transact.ts'

const BATCH = 200

/**
 * Makes the sweep: an expired job loses all but its mark (so that asking for it says "expired");
 * a mark goes after as long again; keyed requests go when they expire.
 */
export const makeSweep = (context: Context) => {
  const { database, bodies, now } = context
  const sql = prepare(database)

  const sweepBatch = (): { ids: string[]; files: (string | null)[] } =>
    transact(database, () => {
      const ids = sql.expired.all(now(), BATCH).map((row) => String(row.id))
      const files = ids.flatMap((id) => [bodies.forget(id, 'payload'), bodies.forget(id, 'result')])
      for (const id of ids) {
        sql.dropEvents.run(id)
        sql.dropCallback.run(id)
        sql.mark.run(id)
      }
      return { ids, files }
    })

  return async (): Promise<number> => {
    let count = 0
    for (;;) {
      const { ids, files } = sweepBatch()
      await Promise.all(files.map(bodies.deleteFile))
      count += ids.length
      if (ids.length < BATCH) break
    }
    sql.dropMarks.run(now() - context.ttlMs)
    sql.dropKeys.run(now(), now())
    await bodies.deleteOrphans(now())
    database.exec('PRAGMA incremental_vacuum(1000)')
    return count
  }
}

const prepare = (database: Context['database']) => ({
  expired: database.prepare(`
    SELECT id FROM jobs WHERE swept = 0 AND expires_at <= ?
      AND status NOT IN ('queued', 'running') LIMIT ?`),
  dropEvents: database.prepare('DELETE FROM events WHERE job_id = ?'),
  dropCallback: database.prepare('DELETE FROM callbacks WHERE job_id = ?'),
  mark: database.prepare(`
    UPDATE jobs SET swept = 1, progress_message = '', error_code = NULL, error_message = NULL,
      has_result = 0 WHERE id = ?`),
  dropMarks: database.prepare('DELETE FROM jobs WHERE swept = 1 AND expires_at <= ?'),
  dropKeys: database.prepare(
    'DELETE FROM keyed_requests WHERE expires_at <= ? AND locked_until <= ?',
  ),
})
