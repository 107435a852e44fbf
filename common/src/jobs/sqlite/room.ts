import type { DatabaseSync } from 'node:sqlite'
import type { Bodies } from './bodies.ts'
import { makeForgetJobs } from './forget-jobs.ts'

/** How much all jobs may take of the disk. */
export interface Room {
  maxBytes: number
  usedBytes(): number
  /** Forgets ended jobs before their time, oldest first, until all fits; `keepId` is spared. */
  make(keepId: string): Promise<void>
}

const BATCH = 50

/** Measures the pages in use of the database and the files beside it. */
export const makeRoom = (database: DatabaseSync, bodies: Bodies, maxBytes: number): Room => {
  const forgetJobs = makeForgetJobs(database, bodies)
  const used = database.prepare(`
    SELECT (SELECT page_count FROM pragma_page_count())
        - (SELECT freelist_count FROM pragma_freelist_count()) AS pages,
      (SELECT page_size FROM pragma_page_size()) AS page_bytes,
      (SELECT coalesce(sum(size), 0) FROM bodies WHERE file IS NOT NULL) AS file_bytes`)
  const oldest = database.prepare(`
    SELECT id FROM jobs WHERE swept = 0 AND status NOT IN ('queued', 'running') AND id <> ?
    ORDER BY expires_at LIMIT ${BATCH}`)
  const dropAnswers = database.prepare(`
    DELETE FROM keyed_requests WHERE (owner, key) IN (
      SELECT owner, key FROM keyed_requests WHERE answer_status IS NOT NULL
      ORDER BY expires_at LIMIT ${BATCH})`)
  const usedBytes = (): number => {
    const row = used.get()
    return Number(row?.pages) * Number(row?.page_bytes) + Number(row?.file_bytes)
  }
  return {
    maxBytes,
    usedBytes,
    make: async (keepId) => {
      while (usedBytes() > maxBytes) {
        const ids = oldest.all(keepId).map((row) => String(row.id))
        await forgetJobs(ids)
        const dropped = dropAnswers.run().changes
        if (ids.length === 0 && dropped === 0) return
      }
    },
  }
}
