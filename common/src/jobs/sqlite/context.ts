import type { DatabaseSync } from 'node:sqlite'
import type { Bodies } from './bodies.ts'
import type { EventLog } from './event-log.ts'
import type { Room } from './room.ts'
import type { Wakeups } from './wakeups.ts'

/** What the embedded store's parts share: one database, one clock, one set of wake-ups. */
export interface Context {
  database: DatabaseSync
  bodies: Bodies
  log: EventLog
  room: Room
  wakeups: Wakeups
  /** Tokens of the leases that this process holds. */
  held: Set<string>
  now: () => number
  ttlMs: number
  leaseMs: number
  pollMs: number
  queueMax: number
}

/** Tells this process that a job's state or log has changed, and so may its callback. */
export const announce = ({ wakeups }: Pick<Context, 'wakeups'>, id: string): void => {
  wakeups.wake(`events ${id}`)
  wakeups.wake('callbacks')
}
