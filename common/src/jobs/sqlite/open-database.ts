import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrations } from './migrations.ts'
import { transact } from './transact.ts'

/**
 * Opens the database file, made readable to its owner alone (it holds programs), and brings its
 * schema up to date. Synchronous NORMAL under WAL survives a killed process; the last moments
 * before a power cut may be lost.
 */
export const openDatabase = (path: string): DatabaseSync => {
  mkdirSync(dirname(path), { recursive: true })
  closeSync(openSync(path, 'a', 0o600))
  const database = new DatabaseSync(path, { timeout: 5000 })
  database.exec(
    'PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL',
  )
  migrate(database)
  return database
}

const migrate = (database: DatabaseSync): void => {
  transact(database, () => {
    const applied = userVersion(database)
    if (applied > migrations.length) {
      throw new Error(`the job store is of a newer release (schema ${applied}); run that release`)
    }
    for (const step of migrations.slice(applied)) database.exec(step)
    database.exec(`PRAGMA user_version = ${migrations.length}`)
  })
}

const userVersion = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.user_version)
