import type { MysqlPool, MysqlPoolConnection, MysqlQueryResult } from 'kysely'
import type { Pool, PoolConnection } from 'mysql2'
import { prepareSession } from './prepare-session.ts'

/** Milliseconds to wait for a connection, and for the answer to one statement. */
export interface PoolLimits {
  acquireTimeoutMs: number
  queryTimeoutMs: number
}

/** The code of the error for a pool whose connections are all in use, or cannot be made, for too long. */
export const acquireTimeoutCode = 'POOL_ACQUIRE_TIMEOUT'

/**
 * mysql2's pool for Kysely with what it lacks: a limit to waiting for a connection and for an answer,
 * and sessions that are set up the same, whatever the server's defaults are.
 */
export const guardedPool = (pool: Pool, limits: PoolLimits): MysqlPool => {
  const known = new WeakMap<PoolConnection, MysqlPoolConnection>()
  const acquire = async (): Promise<MysqlPoolConnection> => {
    const raw = await acquireInTime(pool, limits.acquireTimeoutMs)
    const ready = known.get(raw)
    if (ready) return ready
    const connection = guardedConnection(raw, limits.queryTimeoutMs)
    await prepareSession(raw, limits.queryTimeoutMs)
    known.set(raw, connection)
    return connection
  }
  return {
    getConnection: (callback) => {
      acquire().then(
        (connection) => callback(null, connection),
        (error) => (callback as (error: unknown) => void)(error),
      )
    },
    end: (callback) => pool.end(callback),
  }
}

const acquireInTime = (pool: Pool, timeoutMs: number): Promise<PoolConnection> =>
  new Promise((resolve, reject) => {
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      reject(Object.assign(new Error('no connection in time'), { code: acquireTimeoutCode }))
    }, timeoutMs)
    pool.getConnection((error, connection) => {
      clearTimeout(timer)
      if (error) reject(error)
      else if (isLate) connection.release()
      else resolve(connection)
    })
  })

/** After a timeout nobody knows what the connection is doing, so it is not used again. */
const guardedConnection = (raw: PoolConnection, timeout: number): MysqlPoolConnection => {
  const query = (
    text: string,
    values: unknown,
    callback?: (error: unknown, result: MysqlQueryResult) => void,
  ) =>
    raw.query({ sql: text, values: values as unknown[], timeout }, (error, result) => {
      if (error?.code === 'PROTOCOL_SEQUENCE_TIMEOUT') raw.destroy()
      callback?.(error, result as unknown as MysqlQueryResult)
    })
  return {
    config: raw.config,
    threadId: raw.threadId,
    connect: (callback) => raw.connect(callback),
    destroy: () => raw.destroy(),
    release: () => raw.release(),
    query: query as unknown as MysqlPoolConnection['query'],
  }
}
