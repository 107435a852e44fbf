import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import type { Schema } from '../schema.ts'
import { NodeSqliteDialect } from './node-sqlite-dialect.ts'

/** How long to wait for another process that writes. */
const busyTimeoutMs = 5000

/** Opens a file of records, readable to its owner alone. What was answered for survives a power cut. */
export const openSqlite = (path: string): Database => {
  mkdirSync(dirname(path), { recursive: true })
  closeSync(openSync(path, 'a', 0o600))
  const database = openDurably(path)
  const kysely = new Kysely<Schema>({ dialect: new NodeSqliteDialect(database) })
  const close = async (): Promise<void> => {
    await kysely.destroy()
    if (database.isOpen) database.close()
  }
  return { kysely, dialect: 'sqlite', close }
}

const openDurably = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs })
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
  } catch (error) {
    database.close()
    throw error
  }
  return database
}
