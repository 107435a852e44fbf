import type { DatabaseSync } from 'node:sqlite'

/** Every statement of the queue, prepared once. */
export const prepareQueueStatements = (database: DatabaseSync) => ({
  byId: database.prepare('SELECT * FROM jobs WHERE id = ? AND swept = 0'),
  byIdOrMark: database.prepare('SELECT * FROM jobs WHERE id = ?'),
  insert: database.prepare(`
    INSERT INTO jobs (id, kind, owner, status, progress_total, due_at, created_at, expires_at)
    VALUES (?, ?, ?, 'queued', 1, ?, ?, ?)`),
  insertCallback: database.prepare(
    'INSERT INTO callbacks (job_id, url, created_at) VALUES (?, ?, ?)',
  ),
  countQueued: database.prepare("SELECT count(*) AS n FROM jobs WHERE status = 'queued'"),
  countRunning: database.prepare("SELECT count(*) AS n FROM jobs WHERE status = 'running'"),
  nextDue: database.prepare(`
    SELECT seq FROM jobs WHERE status = 'queued' AND due_at <= ?
      AND kind IN (SELECT value FROM json_each(?)) ORDER BY seq LIMIT 1`),
  lease: database.prepare(`
    UPDATE jobs SET status = 'running', progress_message = 'running', attempt = attempt + 1,
      lease_token = ?, lease_until = ? WHERE seq = ? AND status = 'queued' RETURNING *`),
  renew: database.prepare(`
    UPDATE jobs SET lease_until = ? WHERE id = ? AND lease_token = ? RETURNING cancel_asked`),
  release: database.prepare(`
    UPDATE jobs SET status = 'queued', progress_message = 'queued', due_at = ?,
      lease_token = NULL, lease_until = NULL WHERE id = ? AND lease_token = ? RETURNING *`),
  held: database.prepare('SELECT * FROM jobs WHERE id = ? AND lease_token = ?'),
  askCancel: database.prepare('UPDATE jobs SET cancel_asked = 1 WHERE id = ?'),
  lapsed: database.prepare("SELECT * FROM jobs WHERE status = 'running' AND lease_until < ?"),
})

/** The statements of the queue. */
export type QueueStatements = ReturnType<typeof prepareQueueStatements>
