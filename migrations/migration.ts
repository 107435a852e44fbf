import type { Kysely } from 'kysely'

/** The databases that records may be kept in; MariaDB counts as MySQL. */
export type RecordsDialect = 'sqlite' | 'mysql'

/**
 * One step of the schema of records, for both databases. MySQL commits each statement by itself, so
 * a step that was broken off runs again from its start: what is there already is left as it is.
 */
export type Migration = (db: Kysely<unknown>, dialect: RecordsDialect) => Promise<void>
