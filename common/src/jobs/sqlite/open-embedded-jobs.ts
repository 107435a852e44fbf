import { join } from 'node:path'
import type { JobAdapters } from '../ports.ts'
import { translateErrors } from '../translate-errors.ts'
import { makeBodies } from './bodies.ts'
import type { Context } from './context.ts'
import { makeEventLog } from './event-log.ts'
import { openDatabase } from './open-database.ts'
import { makeRoom } from './room.ts'
import { makeSqliteCallbackStore } from './sqlite-callback-store.ts'
import { makeSqliteIdempotencyStore } from './sqlite-idempotency-store.ts'
import { makeSqliteJobQueue } from './sqlite-job-queue.ts'
import { makeSqliteJobStore } from './sqlite-job-store.ts'
import { makeWakeups } from './wakeups.ts'

/** Where jobs are kept and for how long; the optional ones are for tests. */
export interface EmbeddedJobsOptions {
  dataDir: string
  ttlMs: number
  queueMax: number
  /** How long a running job's process may be silent before the job counts as interrupted. */
  leaseMs?: number
  /** How often to look for what other processes on the same file did. */
  pollMs?: number
  inlineMaxBytes?: number
  /** How much of the disk all jobs may take; the oldest results go before their time above it. */
  maxBytes?: number
  now?: () => number
}

/** Opens DATA_DIR/jobs.sqlite and DATA_DIR/jobs/: needs nothing beside Node, survives a restart. */
export const openEmbeddedJobs = (options: EmbeddedJobsOptions): JobAdapters => {
  const { dataDir, ttlMs, queueMax, leaseMs = 10_000, pollMs = 500 } = options
  const database = openDatabase(join(dataDir, 'jobs.sqlite'))
  const bodies = makeBodies(database, join(dataDir, 'jobs'), options.inlineMaxBytes ?? 262_144)
  const context: Context = {
    database,
    bodies,
    log: makeEventLog(database),
    room: makeRoom(database, bodies, options.maxBytes ?? 4 * 1024 ** 3),
    wakeups: makeWakeups(),
    held: new Set(),
    now: options.now ?? Date.now,
    ttlMs,
    leaseMs,
    pollMs,
    queueMax,
  }
  return {
    queue: translateErrors(makeSqliteJobQueue(context)),
    store: translateErrors(makeSqliteJobStore(context)),
    idempotency: translateErrors(makeSqliteIdempotencyStore(context)),
    callbacks: translateErrors(makeSqliteCallbackStore(context)),
  }
}
