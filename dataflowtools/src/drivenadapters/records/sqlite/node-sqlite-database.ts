import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** Statements that stay prepared; texts differ by the length of their lists alone. */
const statementsMax = 200

/** node:sqlite in the form that Kysely's SQLite dialect takes; statements stay prepared. */
export const nodeSqliteDatabase = (database: DatabaseSync): SqliteDatabase => {
  const prepared = new Map<string, SqliteStatement>()
  const keep = (text: string, statement: SqliteStatement): SqliteStatement => {
    prepared.set(text, statement)
    const [oldest] = prepared.keys()
    if (prepared.size > statementsMax && oldest !== undefined) prepared.delete(oldest)
    return statement
  }
  return {
    close: () => {
      if (database.isOpen) database.close()
    },
    prepare: (text) => {
      const known = prepared.get(text)
      if (!known) return keep(text, toKysely(database.prepare(text)))
      prepared.delete(text)
      return keep(text, known)
    },
  }
}

const toKysely = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (values) => statement.all(...inputs(values)),
  run: (values) => statement.run(...inputs(values)),
  iterate: (values) => statement.iterate(...inputs(values)),
})

const inputs = (values: readonly unknown[]): SQLInputValue[] => values as SQLInputValue[]
