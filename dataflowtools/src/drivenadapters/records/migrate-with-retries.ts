import { setTimeout as pause } from 'node:timers/promises'
import { isOutage } from './database-errors.ts'
import { migrate } from './migrate.ts'
import { type RecordsConfig, withMigrationDatabase } from './open-database.ts'

/** Told of steps that were taken, and of a database that does not answer. */
export interface MigrationLog {
  info(facts: { steps: string[] }, text: string): void
  warn(facts: { err: Error }, text: string): void
}

const firstPauseMs = 250
const longestPauseMs = 5000

/**
 * Tries once. False where the server does not answer; throws what does not go away by itself: a step
 * that fails, a schema of a newer release, a file that is no database.
 */
export const tryToMigrate = async (config: RecordsConfig, log: MigrationLog): Promise<boolean> => {
  try {
    const steps = await withMigrationDatabase(config, migrate)
    if (steps.length > 0) log.info({ steps }, 'the schema of the records was brought up to date')
    return true
  } catch (error) {
    if (config.dbHost === null || !isOutage(error)) throw error
    const err = error as Error
    log.warn({ err }, 'the database of the records does not answer; it is asked again')
    return false
  }
}

/**
 * Tries again, after growing pauses, until the database is there and migrated; false when `signal`
 * aborts before.
 */
export const migrateWithRetries = async (
  config: RecordsConfig,
  log: MigrationLog,
  signal: AbortSignal,
): Promise<boolean> => {
  for (let pauseMs = firstPauseMs; !signal.aborted; pauseMs = nextPause(pauseMs)) {
    if (await tryToMigrate(config, log)) return true
    await pause(pauseMs, undefined, { signal }).catch(() => undefined)
  }
  return false
}

const nextPause = (pauseMs: number): number => Math.min(pauseMs * 2, longestPauseMs)
