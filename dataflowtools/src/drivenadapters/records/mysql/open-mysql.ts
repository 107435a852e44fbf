import { Kysely } from 'kysely'
import { createPool } from 'mysql2'
import type { Database } from '../database.ts'
import type { Schema } from '../schema.ts'
import { guardedPool } from './guarded-pool.ts'
import { MysqlPoolDialect } from './mysql-pool-dialect.ts'

/** Where the server is, and how long to wait for it. */
export interface MysqlOptions {
  host: string
  port: number
  database: string
  user: string
  password: string | null
  connectionsMax: number
  connectTimeoutMs: number
  /** How long to wait for a connection of the pool. */
  acquireTimeoutMs: number
  /** How long one statement may take. */
  queryTimeoutMs: number
}

/** Callers that may wait for a connection; more are refused at once. */
const waitingMax = 1000
const closeTimeoutMs = 2000

/** Opens a bounded pool of connections; nothing is connected before the first query. */
export const openMysql = (options: MysqlOptions): Database => {
  const { host, port, database, user, password, ...limits } = options
  const pool = createPool({
    host,
    port,
    database,
    user,
    ...(password === null ? {} : { password }),
    charset: 'utf8mb4',
    connectionLimit: limits.connectionsMax,
    connectTimeout: limits.connectTimeoutMs,
    queueLimit: waitingMax,
    resetOnRelease: false,
  })
  // The statement that fails tells of a lost connection; an event nobody hears would end the process.
  pool.on('connection', (connection) => connection.on('error', () => undefined))
  const kysely = new Kysely<Schema>({
    dialect: new MysqlPoolDialect(guardedPool(pool, limits)),
  })
  return { kysely, dialect: 'mysql', close: () => withinTime(kysely.destroy()) }
}

/** A server that does not answer must not hold up the end. */
const withinTime = async (ending: Promise<void>): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, closeTimeoutMs)
  await Promise.race([ending.catch(() => undefined), promise])
  clearTimeout(timer)
}
