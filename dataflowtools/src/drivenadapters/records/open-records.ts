import { sql } from 'kysely'
import type { FileRecords } from '../../logics/files/ports.ts'
import type { TagRecords } from '../../logics/tags/ports.ts'
import { isOutage, unavailable } from './database-errors.ts'
import { makeFileRecords } from './files/file-records.ts'
import { type MigrationLog, migrateWithRetries, tryToMigrate } from './migrate-with-retries.ts'
import { openDatabase, type RecordsConfig } from './open-database.ts'
import { makeTagRecords } from './tags/tag-records.ts'

/** The records of one database; `ping` throws while it does not answer, or is not migrated yet. */
export interface Records {
  files: FileRecords
  tags: TagRecords
  ping(): Promise<void>
  close(): Promise<void>
}

/** What pino's loggers are, too. */
export interface RecordsLog extends MigrationLog {
  error(facts: { err: Error }, text: string): void
}

/**
 * Opens the records. A database that is down does not hinder the start: it is asked again until it
 * answers, and until then every method throws `records_unavailable`. Throws when it answers and cannot
 * be migrated, or when the file of SQLite cannot be opened.
 */
export const openRecords = async (
  config: RecordsConfig,
  log: RecordsLog,
  now: () => number = Date.now,
): Promise<Records> => {
  const state = { isMigrated: false }
  const stop = new AbortController()
  const migrating = await startMigrating(config, log, state, stop.signal)
  const database = openDatabase(config, 'query')
  const guard = <Port extends object>(port: Port): Port => translated(port, () => state.isMigrated)
  const { ping } = guard({
    ping: async () => {
      await sql`select 1`.execute(database.kysely)
    },
  })
  return {
    files: { ...guard(makeFileRecords(database, now)), ping },
    tags: guard(makeTagRecords(database, now)),
    ping,
    close: async () => {
      stop.abort()
      await migrating.ended
      await database.close()
    },
  }
}

/** Tries once before it returns; goes on beside, where a server did not answer. */
const startMigrating = async (
  config: RecordsConfig,
  log: RecordsLog,
  state: { isMigrated: boolean },
  signal: AbortSignal,
): Promise<{ ended: Promise<void> }> => {
  const settle = (isMigrated: boolean): void => {
    state.isMigrated = isMigrated
  }
  settle(await tryToMigrate(config, log))
  if (state.isMigrated) return { ended: Promise.resolve() }
  const ended = migrateWithRetries(config, log, signal).then(settle, (err) =>
    log.error({ err }, 'the schema of the records cannot be brought up to date'),
  )
  return { ended }
}

/** The same port, whose foreign errors about an absent database are `records_unavailable`. */
const translated = <Port extends object>(port: Port, isReady: () => boolean): Port =>
  Object.fromEntries(
    Object.entries(port).map(([name, method]) => [
      name,
      async (...args: unknown[]) => {
        if (!isReady()) throw unavailable()
        try {
          return await method(...args)
        } catch (error) {
          throw isOutage(error) ? unavailable(error) : error
        }
      },
    ]),
  ) as Port
