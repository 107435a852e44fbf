import { flag, integer, optional } from '../config/entries.ts'

/** Where a Redis is and how to speak to it. */
export interface RedisSettings {
  host: string
  port: number
  user: string | null
  password: string | null
  db: number
  isTls: boolean
}

const text = (given: string): string => given
const unsetText = (name: string, accepts: string, description: string) =>
  optional<string | null>(name, { accepts, fallback: null, description, read: text })

/** REDIS_HOST and what belongs to it. */
export const redisEntries = {
  redisHost: unsetText(
    'REDIS_HOST',
    'an address or a host name',
    'Redis for what is kept of jobs and results; unset is SQLite in DATA_DIR, and memory',
  ),
  redisPort: integer('REDIS_PORT', {
    fallback: 6379,
    min: 1,
    max: 65_535,
    description: 'Its TCP port',
  }),
  redisUser: unsetText('REDIS_USER', 'a name', 'Its user, where it has users'),
  redisPassword: unsetText('REDIS_PASSWORD', 'a text', 'Its password'),
  redisDb: integer('REDIS_DB', {
    fallback: 0,
    min: 0,
    max: 1_000_000,
    description: 'The number of its database',
  }),
  redisTls: flag('REDIS_TLS', { fallback: false, description: 'Whether to speak TLS to it' }),
}

/** What reading the entries gives. */
interface RedisValues {
  redisHost: string | null
  redisPort: number
  redisUser: string | null
  redisPassword: string | null
  redisDb: number
  redisTls: boolean
}

/** The place that a configuration names; null without REDIS_HOST. */
export const redisSettingsOf = (values: RedisValues): RedisSettings | null =>
  values.redisHost === null
    ? null
    : {
        host: values.redisHost,
        port: values.redisPort,
        user: values.redisUser,
        password: values.redisPassword,
        db: values.redisDb,
        isTls: values.redisTls,
      }
