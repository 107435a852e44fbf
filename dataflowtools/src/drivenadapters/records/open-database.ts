import { join } from 'node:path'
import type { Config } from '../../common/config.ts'
import type { Database } from './database.ts'
import { openMysql } from './mysql/open-mysql.ts'
import { openSqlite } from './sqlite/open-sqlite.ts'

/** Where the records are: a file in `dataDir`, or a server as soon as `dbHost` names one. */
export type RecordsConfig = Pick<
  Config,
  'dataDir' | 'dbHost' | 'dbPort' | 'dbName' | 'dbUser' | 'dbPassword'
>

const limits = {
  connectionsMax: 10,
  connectTimeoutMs: 3000,
  acquireTimeoutMs: 5000,
  queryTimeoutMs: 10_000,
}
/** A step may rebuild a large table, and a second process waits for the first. */
const migrationLimits = { ...limits, connectionsMax: 2, queryTimeoutMs: 15 * 60_000 }

/** Opens the database for queries, or for migrating it. */
export const openDatabase = (config: RecordsConfig, use: 'query' | 'migrate'): Database => {
  if (config.dbHost === null) return openSqlite(join(config.dataDir, 'records.sqlite'))
  return openMysql({
    host: config.dbHost,
    port: config.dbPort,
    database: config.dbName,
    user: config.dbUser,
    password: config.dbPassword,
    ...(use === 'migrate' ? migrationLimits : limits),
  })
}

/** Migrates over a connection of its own, as its statements may take longer than others. */
export const withMigrationDatabase = async <T>(
  config: RecordsConfig,
  work: (database: Database) => Promise<T>,
): Promise<T> => {
  const database = openDatabase(config, 'migrate')
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}
