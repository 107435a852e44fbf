import type { Context } from './context.ts'
import { makeForgetJobs } from './forget-jobs.ts'

const BATCH = 200

/**
 * Makes the sweep: expired jobs are forgotten but for their marks, the marks go after as long again,
 * keyed requests go when they expire.
 */
export const makeSweep = ({ database, bodies, now, ttlMs }: Context) => {
  const forgetJobs = makeForgetJobs(database, bodies)
  const expired = database.prepare(`
    SELECT id FROM jobs WHERE swept = 0 AND expires_at <= ?
      AND status NOT IN ('queued', 'running') LIMIT ${BATCH}`)
  const dropMarks = database.prepare('DELETE FROM jobs WHERE swept = 1 AND expires_at <= ?')
  const dropKeys = database.prepare(
    'DELETE FROM keyed_requests WHERE expires_at <= ? AND locked_until <= ?',
  )
  const forgetExpired = async (): Promise<number> => {
    const ids = expired.all(now()).map((row) => String(row.id))
    await forgetJobs(ids)
    return ids.length < BATCH ? ids.length : ids.length + (await forgetExpired())
  }
  return async (): Promise<number> => {
    const count = await forgetExpired()
    dropMarks.run(now() - ttlMs)
    dropKeys.run(now(), now())
    await bodies.deleteOrphans(now())
    database.exec('PRAGMA incremental_vacuum(1000)')
    return count
  }
}
