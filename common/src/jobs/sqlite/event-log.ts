import type { DatabaseSync } from 'node:sqlite'
import type { JobEvent } from '../job.ts'
import { type JobRow, toJob } from './rows.ts'

/** The log of every job. `append` is to be called inside a transaction. */
export interface EventLog {
  append(id: string, type: string, data: unknown): void
  /** Appends the job as it stands now. */
  appendStatus(row: JobRow): void
  read(id: string, afterSeq: number): JobEvent[]
}

const PAGE = 500

/** Makes the log over the tables `jobs` (the counter) and `events`. */
export const makeEventLog = (database: DatabaseSync): EventLog => {
  const count = database.prepare(
    'UPDATE jobs SET last_event = last_event + 1 WHERE id = ? RETURNING last_event',
  )
  const insert = database.prepare(
    'INSERT INTO events (job_id, seq, type, data) VALUES (?, ?, ?, ?)',
  )
  const select = database.prepare(
    'SELECT seq, type, data FROM events WHERE job_id = ? AND seq > ? ORDER BY seq LIMIT ?',
  )
  const append = (id: string, type: string, data: unknown): void => {
    const counted = count.get(id)
    if (counted) insert.run(id, Number(counted.last_event), type, JSON.stringify(data))
  }
  return {
    append,
    appendStatus: (row) => append(row.id, 'status', toJob(row)),
    read: (id, afterSeq) => select.all(id, afterSeq, PAGE).map(toEvent),
  }
}

const toEvent = (row: Record<string, unknown>): JobEvent => ({
  seq: Number(row.seq),
  type: String(row.type),
  data: JSON.parse(String(row.data)),
})
