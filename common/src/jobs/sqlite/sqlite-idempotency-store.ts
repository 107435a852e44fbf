import type { IdempotencyStore, KnownRequest } from '../ports.ts'
import type { Context } from './context.ts'
import { transact } from './transact.ts'

/** Keyed requests in the same SQLite file. */
export const makeSqliteIdempotencyStore = ({ database, now, ttlMs }: Context): IdempotencyStore => {
  const sql = prepare(database)
  return {
    take: async ({ owner, key, fingerprint, jobId, lockMs }) =>
      transact(database, () => {
        sql.dropStale.run(owner, key, now(), now())
        const row = sql.select.get(owner, key)
        if (row) return toKnownRequest(row)
        sql.insert.run(owner, key, fingerprint, jobId, now() + lockMs, now() + ttlMs)
        return null
      }),
    keep: async (owner, key, { statusCode, headers, body }) => {
      sql.keep.run(statusCode, JSON.stringify(headers), body, owner, key)
    },
    drop: async (owner, key) => {
      sql.drop.run(owner, key)
    },
  }
}

const toKnownRequest = (row: Record<string, unknown>): KnownRequest => ({
  fingerprint: String(row.fingerprint),
  jobId: row.job_id as string | null,
  answer:
    row.answer_status === null
      ? null
      : {
          statusCode: Number(row.answer_status),
          headers: JSON.parse(String(row.answer_headers)),
          body: Buffer.from(row.answer_body as Uint8Array),
        },
})

const prepare = (database: Context['database']) => ({
  select: database.prepare('SELECT * FROM keyed_requests WHERE owner = ? AND key = ?'),
  dropStale: database.prepare(`
    DELETE FROM keyed_requests WHERE owner = ? AND key = ? AND (expires_at <= ?
      OR (job_id IS NULL AND answer_status IS NULL AND locked_until <= ?))`),
  insert: database.prepare(`
    INSERT INTO keyed_requests (owner, key, fingerprint, job_id, locked_until, expires_at)
    VALUES (?, ?, ?, ?, ?, ?)`),
  keep: database.prepare(`
    UPDATE keyed_requests SET answer_status = ?, answer_headers = ?, answer_body = ?
    WHERE owner = ? AND key = ?`),
  drop: database.prepare('DELETE FROM keyed_requests WHERE owner = ? AND key = ?'),
})
