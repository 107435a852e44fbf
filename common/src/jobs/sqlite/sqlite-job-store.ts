import type { JobStore } from '../ports.ts'
import type { Context } from './context.ts'
import { type CallbackRow, type JobRow, toCallbackState, toJob } from './rows.ts'
import { makeSweep } from './sweep.ts'
import { transact } from './transact.ts'
import { makeTryToWrite } from './try-to-write.ts'

/** The store over the same SQLite file as the queue. */
export const makeSqliteJobStore = (context: Context): JobStore => {
  const { database, bodies, log, wakeups, now } = context
  const sql = prepare(database)
  const tryToWrite = makeTryToWrite(bodies.directory, now)

  const readLog: JobStore['events'] = async (id, afterSeq, waitMs, signal) => {
    const until = performance.now() + waitMs
    for (;;) {
      const found = log.read(id, afterSeq)
      const leftMs = until - performance.now()
      if (found.length > 0 || leftMs <= 0 || signal.aborted) return found
      await wakeups.wait(`events ${id}`, Math.min(leftMs, context.pollMs), signal)
    }
  }

  const appendAll: JobStore['append'] = async (id, events) => {
    transact(database, () => {
      if (!sql.isRunning.get(id)) return
      for (const { type, data } of events) log.append(id, type, data)
    })
    wakeups.wake(`events ${id}`)
  }

  return {
    find: async (id) => {
      const row = sql.byId.get(id) as unknown as JobRow | undefined
      if (!row) return null
      if (isExpired(row, now())) return { state: 'expired', owner: row.owner }
      const callback = sql.callback.get(id) as unknown as CallbackRow | undefined
      return {
        state: 'known',
        job: toJob(row),
        callback: callback ? toCallbackState(callback) : null,
      }
    },
    list: async ({ owner, limit, before }) =>
      (sql.list.all(owner, before ?? '~', now(), limit) as unknown as JobRow[]).map(toJob),
    result: async (id) => bodies.get(id, 'result'),
    progress: async (id, { done, total, message }) => {
      transact(database, () => {
        const row = sql.progress.run(done, total, message, id)
        if (row.changes === 1) log.append(id, 'progress', { done, total, message })
      })
      wakeups.wake(`events ${id}`)
    },
    append: appendAll,
    events: readLog,
    sweep: makeSweep(context),
    ping: async () => {
      sql.ping.get()
      await tryToWrite()
    },
    close: async () => database.close(),
  }
}

const isExpired = (row: JobRow, now: number): boolean =>
  row.swept === 1 || (row.status !== 'queued' && row.status !== 'running' && row.expires_at <= now)

const prepare = (database: Context['database']) => ({
  byId: database.prepare('SELECT * FROM jobs WHERE id = ?'),
  callback: database.prepare('SELECT * FROM callbacks WHERE job_id = ?'),
  list: database.prepare(`
    SELECT * FROM jobs WHERE owner = ? AND id < ? AND swept = 0
      AND (status IN ('queued', 'running') OR expires_at > ?) ORDER BY id DESC LIMIT ?`),
  isRunning: database.prepare("SELECT 1 FROM jobs WHERE id = ? AND status = 'running'"),
  progress: database.prepare(`
    UPDATE jobs SET progress_done = ?, progress_total = ?, progress_message = ?
    WHERE id = ? AND status = 'running'`),
  ping: database.prepare('SELECT seq FROM jobs LIMIT 1'),
})
