import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings } from '../../src/config/read-config.ts'
import { redisEntries, redisSettingsOf } from '../../src/redis/redis-settings.ts'

const read = (texts: Record<string, string>) => {
  const problems: string[] = []
  const settings = redisSettingsOf(readSettings(redisEntries, texts, problems))
  return { settings, problems }
}

test('without REDIS_HOST there is no Redis, whatever else is set', () => {
  assert.deepEqual(read({ REDIS_PORT: '6380' }), { settings: null, problems: [] })
})

test('REDIS_HOST is enough for a Redis on 6379, without a password and without TLS', () => {
  const settings = { host: 'r', port: 6379, user: null, password: null, db: 0, isTls: false }
  assert.deepEqual(read({ REDIS_HOST: 'r' }), { settings, problems: [] })
})

test('every part of it can be set', () => {
  const texts = { REDIS_HOST: 'r', REDIS_PORT: '1', REDIS_USER: 'u', REDIS_PASSWORD: 'p' }
  const settings = { host: 'r', port: 1, user: 'u', password: 'p', db: 2, isTls: true }
  assert.deepEqual(read({ ...texts, REDIS_DB: '2', REDIS_TLS: 'true' }), { settings, problems: [] })
})
