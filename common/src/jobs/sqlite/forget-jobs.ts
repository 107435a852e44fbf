import type { DatabaseSync } from 'node:sqlite'
import type { Bodies } from './bodies.ts'
import { transact } from './transact.ts'

/**
 * Makes the forgetting of ended jobs: they lose all but a mark, by which asking for one is told that
 * it has expired.
 */
export const makeForgetJobs = (database: DatabaseSync, bodies: Bodies) => {
  const dropEvents = database.prepare('DELETE FROM events WHERE job_id = ?')
  const dropCallback = database.prepare('DELETE FROM callbacks WHERE job_id = ?')
  const mark = database.prepare(`
    UPDATE jobs SET swept = 1, progress_message = '', error_code = NULL, error_message = NULL,
      has_result = 0 WHERE id = ?`)
  return async (ids: readonly string[]): Promise<void> => {
    const files = transact(database, () =>
      ids.flatMap((id) => {
        dropEvents.run(id)
        dropCallback.run(id)
        mark.run(id)
        return [bodies.forget(id, 'payload'), bodies.forget(id, 'result')]
      }),
    )
    await Promise.all(files.map(bodies.deleteFile))
  }
}
