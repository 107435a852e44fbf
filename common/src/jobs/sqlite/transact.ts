import type { DatabaseSync } from 'node:sqlite'

/** Does all of `work` or nothing of it, with the write lock held from the start. */
export const transact = <T>(database: DatabaseSync, work: () => T): T => {
  database.exec('BEGIN IMMEDIATE')
  try {
    const value = work()
    database.exec('COMMIT')
    return value
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
