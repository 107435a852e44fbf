import type { DatabaseSync } from 'node:sqlite'
import type { Bodies } from './bodies.ts'
import type { EventLog } from './event-log.ts'
import type { Wakeups } from './wakeups.ts'

/** What the embedded store's parts share: one database, one clock, one set of wake-ups. */
export interface Context {
  database: DatabaseSync
  bodies: Bodies
  log: EventLog
  wakeups: Wakeups
  now: () => number
  ttlMs: number
  leaseMs: number
  pollMs: number
  queueMax: number
}
