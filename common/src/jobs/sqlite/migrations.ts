/**
 * The steps that build the embedded store, oldest first. PRAGMA user_version counts those applied;
 * a step is frozen once released.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE jobs (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    owner TEXT NOT NULL,
    status TEXT NOT NULL,
    progress_done REAL NOT NULL DEFAULT 0,
    progress_total REAL,
    progress_message TEXT NOT NULL DEFAULT 'queued',
    error_code TEXT,
    error_message TEXT,
    has_result INTEGER NOT NULL DEFAULT 0,
    last_event INTEGER NOT NULL DEFAULT 0,
    attempt INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    lease_token TEXT,
    lease_until INTEGER,
    cancel_asked INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    swept INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX jobs_in_line ON jobs (seq) WHERE status = 'queued';
  CREATE INDEX jobs_leased ON jobs (lease_until) WHERE status = 'running';
  CREATE INDEX jobs_of_owner ON jobs (owner, id) WHERE swept = 0;
  CREATE INDEX jobs_by_expiry ON jobs (swept, expires_at);

  CREATE TABLE bodies (
    job_id TEXT NOT NULL,
    role TEXT NOT NULL,
    content_type TEXT NOT NULL,
    content BLOB,
    file TEXT,
    size INTEGER NOT NULL,
    PRIMARY KEY (job_id, role)
  ) STRICT;
  CREATE INDEX bodies_in_files ON bodies (file, size) WHERE file IS NOT NULL;

  CREATE TABLE events (
    job_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (job_id, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE callbacks (
    job_id TEXT PRIMARY KEY,
    url TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    due_at INTEGER,
    created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX callbacks_due ON callbacks (due_at) WHERE status = 'waiting';

  CREATE TABLE keyed_requests (
    owner TEXT NOT NULL,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    job_id TEXT,
    answer_status INTEGER,
    answer_headers TEXT,
    answer_body BLOB,
    locked_until INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (owner, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX keyed_requests_by_expiry ON keyed_requests (expires_at);
  `,
]
