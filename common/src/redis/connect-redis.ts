import type { FastifyBaseLogger } from 'fastify'
import { Redis } from 'ioredis'
import type { RedisSettings } from './redis-settings.ts'

/** How long one may wait for Redis; the cache is less patient than the store of jobs. */
export interface RedisPatience {
  connectMs: number
  commandMs: number
}

/** A connection on which nothing came for this long, though something was asked, is made anew. */
const DEAD_SOCKET_MS = 2_000
const BACKOFF_FIRST_MS = 50
const BACKOFF_LONGEST_MS = 2_000

const backoffMs = (tries: number): number =>
  Math.min(BACKOFF_FIRST_MS * 2 ** Math.min(tries, 10), BACKOFF_LONGEST_MS)

/**
 * Connects in the background, for as long as it takes. While Redis is away commands fail at once: they
 * neither wait nor are sent twice, as nobody knows whether one that was under way was done. The log
 * has one line when it goes and one when it is back.
 */
export const connectRedis = (
  settings: RedisSettings,
  { connectMs, commandMs }: RedisPatience,
  log: Pick<FastifyBaseLogger, 'warn' | 'info'>,
): Redis => {
  const { host, port, user, password, db, isTls } = settings
  const client = new Redis({
    ...{ host, port, db, protocol: 2 },
    ...(user === null ? {} : { username: user }),
    ...(password === null ? {} : { password }),
    ...(isTls ? { tls: {} } : {}),
    connectTimeout: connectMs,
    commandTimeout: commandMs,
    socketTimeout: Math.max(commandMs, DEAD_SOCKET_MS),
    keepAlive: 10_000,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: null,
    retryStrategy: backoffMs,
  })
  let isAway = false
  client.on('error', (error) => {
    if (!isAway) log.warn({ err: error, host, port }, 'Redis does not answer; trying on')
    isAway = true
  })
  client.on('ready', () => {
    if (isAway) log.info({ host, port }, 'Redis is back')
    isAway = false
  })
  return client
}

/** Waits for the first connection, but not for long: a service starts without its Redis too. */
export const waitForRedis = (client: Redis, ms: number): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      client.off('ready', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    client.on('ready', end)
    if (client.status === 'ready') end()
  })
