import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, it, type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { startRedis } from '../../../common/test/servers/redis.ts'
import { startMariadb } from '../servers/mariadb.ts'
import { startS3 } from '../servers/s3.ts'
import { type Answer, ask, send, upload } from '../service/client.ts'
import { startApp } from '../service/start-app.ts'

/** A server that is taken away and brought back. */
interface Part {
  env: Record<string, string>
  kill: () => Promise<void>
  start: () => Promise<void>
}

const mariadb = async (t: TestContext): Promise<Part> => {
  const server = await startMariadb({ isSynced: true })
  t.after(() => server.stop())
  const { host, port, user, password } = server
  const env = {
    ...{ DB_HOST: host, DB_PORT: String(port), DB_USER: user, DB_PASSWORD: password },
    DB_NAME: await server.createDatabase(),
  }
  return { env, kill: () => server.kill(), start: () => server.start() }
}

const bucket = async (t: TestContext): Promise<Part> => {
  const server = await startS3()
  t.after(() => server.stop())
  const env = {
    BLOB_URL: `s3://${await server.createBucket()}`,
    S3_ENDPOINT: server.endpoint,
    S3_REGION: server.region,
    S3_ACCESS_KEY_ID: server.accessKeyId,
    S3_SECRET_ACCESS_KEY: server.secretAccessKey,
  }
  return { env, kill: () => server.kill(), start: () => server.start() }
}

const redis = async (t: TestContext): Promise<Part> => {
  const server = await startRedis()
  t.after(() => server.remove())
  const { host, port } = server.settings
  const env = { REDIS_HOST: host, REDIS_PORT: String(port) }
  return { env, kill: () => server.kill(), start: () => server.start() }
}

/** Asks until the answer is as wanted; the test's own time is the limit. */
const until = async (request: () => Promise<Answer>, status: number): Promise<Answer> => {
  for (;;) {
    const answer = await request()
    if (answer.status === status) return answer
    await pause(200)
  }
}

const batchOf = (url: string, id: string) => () =>
  send('POST', `${url}/api/file/batch`, {
    operation: 'tag',
    file_ids: [id],
    options: { add: ['a'] },
  })

describe('a part that goes away and comes back', () => {
  for (const [name, startPart, check, code] of [
    ['the database', mariadb, 'records', 'records_unavailable'],
    ['the bucket', bucket, 'blobs', 'blobs_unavailable'],
    ['Redis', redis, 'jobs', 'store_unavailable'],
  ] as const) {
    it(`is ${name}: a 503 that says so, in health, and nothing lost`, {
      timeout: 120_000,
    }, async (t) => {
      const part = await startPart(t)
      const { url } = await startApp(t, part.env)
      const { body: kept } = await upload(url, [['a.txt', 'kept']])
      const { body: none } = await ask(`${url}/api/file/list?tag=${encodeURIComponent('不存在')}`)
      assert.deepEqual(none, { files: [], next_cursor: null })
      const work = name === 'Redis' ? batchOf(url, kept.file_id) : () => upload(url, [['b', 'b']])
      await part.kill()
      const refused = await work()
      assert.deepEqual([refused.status, refused.body.code], [503, code])
      assert.ok(Number(refused.headers.get('retry-after')) > 0)
      const health = await ask(`${url}/api/health`)
      assert.deepEqual([health.status, health.body.checks[check].status], [503, 'down'])
      await part.start()
      await until(work, name === 'Redis' ? 202 : 201)
      assert.equal((await ask(`${url}/api/file/download/${kept.file_id}`)).body, 'kept')
      assert.equal((await ask(`${url}/api/health`)).body.checks[check].status, 'ok')
    })
  }
})

describe('a part that is down when the service starts', () => {
  for (const [name, startPart, code] of [
    ['the database', mariadb, 'records_unavailable'],
    ['the bucket', bucket, 'blobs_unavailable'],
  ] as const) {
    it(`is waited for: ${name}`, { timeout: 120_000 }, async (t) => {
      const part = await startPart(t)
      await part.kill()
      const { url } = await startApp(t, part.env)
      const work = () => upload(url, [['a.txt', 'a']])
      assert.equal((await work()).body.code, code)
      await part.start()
      await until(work, 201)
    })
  }
})

describe('a file whose time is over', () => {
  it('is 410 wherever it is named, and in no list', async (t) => {
    const { url, dataDir } = await startApp(t, { FILE_TTL_HOURS: '1' })
    const { body } = await upload(url, [['a.txt', 'a']])
    const database = new DatabaseSync(join(dataDir, 'dataflowtools/records.sqlite'))
    database.exec('UPDATE files SET expires_at = 1')
    database.close()
    const id = body.file_id
    const answers = [
      await ask(`${url}/api/file/${id}`),
      await ask(`${url}/api/file/download/${id}`),
      await send('PATCH', `${url}/api/file/${id}`, { name: 'b' }),
      await ask(`${url}/api/file/${id}`, { method: 'DELETE' }),
    ]
    assert.deepEqual(
      answers.map((answer) => [answer.status, answer.body.code]),
      Array(4).fill([410, 'file_expired']),
    )
    assert.deepEqual((await ask(`${url}/api/file/list`)).body.files, [])
  })
})
