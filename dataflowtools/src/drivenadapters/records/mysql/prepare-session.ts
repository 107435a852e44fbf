import type { PoolConnection } from 'mysql2'

/**
 * Strict, so that nothing is cut to fit; without NO_BACKSLASH_ESCAPES, as mysql2 escapes with
 * backslashes. Read committed takes no locks on gaps, so that uploads do not wait for each other.
 */
const statements = [
  "set session sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO'",
  'set session transaction isolation level read committed',
  'set session innodb_lock_wait_timeout = 5',
]

/** Sets a new connection up; one that fails is not used. */
export const prepareSession = async (raw: PoolConnection, timeout: number): Promise<void> => {
  try {
    for (const sql of statements) await run(raw, sql, timeout)
  } catch (error) {
    raw.destroy()
    throw error
  }
}

const run = (raw: PoolConnection, sql: string, timeout: number): Promise<void> =>
  new Promise((resolve, reject) => {
    raw.query({ sql, timeout }, (error) => (error ? reject(error) : resolve()))
  })
