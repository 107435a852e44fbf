import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { isOutage } from './database-errors.ts'
import { migrate } from './migrate.ts'
import { type RecordsConfig, withMigrationDatabase } from './open-database.ts'

const firstPauseMs = 250
const longestPauseMs = 5000

/** Migrates once; a step that was taken is in the log. */
export const migrateOnce = async (config: RecordsConfig, log: Pick<Logger, 'info'>) => {
  const steps = await withMigrationDatabase(config, migrate)
  if (steps.length > 0) log.info({ steps }, 'the schema of the records was brought up to date')
}

/**
 * Tries again until the database is there and migrated, with growing pauses; ends quietly when
 * `signal` aborts. Throws what is no outage: a step that fails, a schema of a newer release.
 */
export const migrateWithRetries = async (
  config: RecordsConfig,
  log: Pick<Logger, 'info' | 'warn'>,
  signal: AbortSignal,
): Promise<void> => {
  for (
    let pauseMs = firstPauseMs;
    !signal.aborted;
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  ) {
    try {
      return await migrateOnce(config, log)
    } catch (error) {
      if (!isOutage(error)) throw error
      log.warn({ err: error }, 'the database of the records does not answer; trying again')
    }
    await pause(pauseMs, undefined, { signal }).catch(() => undefined)
  }
}
