import type { Kysely } from 'kysely'
import type { RecordsDialect } from '../../../../migrations/migration.ts'
import type { Schema } from './schema.ts'

/** A database of records: SQLite, or MySQL and its kin. */
export interface Database {
  kysely: Kysely<Schema>
  dialect: RecordsDialect
  close(): Promise<void>
}

/** The database itself, or one transaction in it. */
export type Queries = Pick<
  Kysely<Schema>,
  'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom'
>
