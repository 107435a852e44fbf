import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, test } from 'node:test'
import { setTimeout as pass } from 'node:timers/promises'
import { checkJobs } from '../../../src/health/check-jobs.ts'
import type { JobHandler } from '../../../src/jobs/job-handler.ts'
import type { RedisJobsOptions } from '../../../src/jobs/redis/open-redis-jobs.ts'
import { startReceiver } from '../../callbacks/receiver.ts'
import { type RedisServer, startRedis } from '../../servers/redis.ts'
import { echo } from '../fake-kinds.ts'
import { callbackSecret, type TestServiceOptions, testService } from '../test-service.ts'
import { openTestRedisJobs } from './test-redis.ts'

type Service = ReturnType<typeof testService>

let redis: RedisServer
let services: Service[]
beforeEach(() => {
  services = []
})
afterEach(async () => {
  for (const service of services) await service.close()
  await redis.remove()
})

const open = async (
  options: TestServiceOptions = {},
  storeOptions: Partial<RedisJobsOptions> = {},
): Promise<Service> => {
  const adapters = await openTestRedisJobs(redis, storeOptions)
  const service = testService({ ...options, adapters })
  services.push(service)
  return service
}

/** Asks again while the store is away, as a client does. */
const patiently = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      assert.equal((error as { code: string }).code, 'store_unavailable')
      await pass(50)
    }
  }
}

/** A handler that runs until the test opens the gate. */
const gated = () => {
  let openGate = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    openGate = resolve
  })
  const handler: JobHandler = async (run) => {
    run.emit('stdout', { text: 'at work\n' })
    await gate
    return echo(run)
  }
  return { handler, openGate }
}

const problemOf = (answer: { statusCode: number; headers: object; json(): { code: string } }) => [
  answer.statusCode,
  answer.json().code,
  (answer.headers as Record<string, string>)['retry-after'],
]

test('a service starts without its Redis, answers store_unavailable, and works when it comes', async () => {
  redis = await startRedis({ isDown: true })
  const service = await open()
  service.jobs.start()
  const away = [503, 'store_unavailable', '5']
  assert.deepEqual(problemOf(await service.ask('GET', '/api/job')), away)
  const body = { kind: 'echo', payload: { a: 1 } }
  const asked = { headers: { prefer: 'respond-async' }, body }
  assert.deepEqual(problemOf(await service.ask('POST', '/api/demo', asked)), away)
  const check = checkJobs(service.jobs.ping)
  assert.deepEqual(await check(), {
    status: 'down',
    detail: 'the store of jobs does not answer; it is tried again until it does',
  })
  await redis.start()
  await patiently(service.jobs.ping)
  const { id } = await service.submit(body)
  assert.equal((await service.ended(id)).status, 'succeeded')
  assert.deepEqual(await check(), { status: 'ok', detail: 'the store of jobs answers' })
})

test('a job that ends while Redis is away has its result when it is back', async () => {
  redis = await startRedis()
  const { handler, openGate } = gated()
  const service = await open({ handlers: { gated: handler } })
  service.jobs.start()
  const { id } = await service.submit({ kind: 'gated', payload: { a: 1 } })
  await service.said(id, 'stdout')
  await redis.kill()
  openGate()
  await assert.rejects(service.jobs.useCases.find('ada', id), { code: 'store_unavailable' })
  await redis.start()
  await patiently(service.jobs.ping)
  assert.equal((await service.ended(id)).status, 'succeeded')
  assert.equal((await service.ask('GET', `/api/job/${id}/result`)).body, '{"a":1}')
})

test('Redis away for longer than a lease interrupts no job whose process lives', async () => {
  redis = await startRedis()
  const { handler, openGate } = gated()
  const times = [{ handlers: { gated: handler }, heartbeatMs: 200 }, { leaseMs: 2_000 }] as const
  const service = await open(...times)
  const other = await open(...times)
  service.jobs.start()
  const { id } = await service.submit({ kind: 'gated', payload: {} })
  await service.said(id, 'stdout')
  other.jobs.start()
  await redis.kill()
  await pass(3_000)
  await redis.start()
  await patiently(other.jobs.ping)
  await pass(1_000)
  openGate()
  assert.equal((await service.ended(id)).status, 'succeeded')
})

test('kill -9 of Redis loses no job that was accepted, and runs none twice', async () => {
  redis = await startRedis()
  const runs: string[] = []
  const count: JobHandler = async (run) => {
    runs.push(run.job.id)
    return echo(run)
  }
  const service = await open({ handlers: { count } }, { leaseMs: 1_000 })
  const ids: string[] = []
  for (let i = 0; i < 40; i++) ids.push((await service.submit({ kind: 'count', payload: i })).id)
  service.jobs.start()
  await service.ended(ids[3] ?? '')
  await redis.kill()
  await redis.start()
  await patiently(service.jobs.ping)
  for (const id of ids) assert.equal((await service.ended(id)).status, 'succeeded')
  assert.deepEqual(runs.toSorted(), ids.toSorted())
})

test('a keyed request that was repeated through an outage is one job', async () => {
  redis = await startRedis()
  const service = await open()
  const submit = () =>
    service.ask('POST', '/api/demo', {
      headers: { prefer: 'respond-async', 'idempotency-key': 'k1' },
      body: { kind: 'echo', payload: {} },
    })
  const first = (await submit()).json()
  await redis.kill()
  assert.equal((await submit()).statusCode, 503)
  await redis.start()
  await patiently(service.jobs.ping)
  assert.equal((await submit()).json().id, first.id)
  assert.deepEqual(await service.jobs.depth(), { queued: 1, running: 0 })
})

test('a callback that is due survives kill -9 of Redis and a new start of the service', async () => {
  redis = await startRedis()
  const receiver = await startReceiver((response, count) => {
    response.writeHead(count === 1 ? 503 : 204).end()
  })
  const allow = ['127.0.0.1']
  const first = await open({ allow, callbackDelayMs: () => 200 })
  first.jobs.start()
  const body = { kind: 'echo', payload: {}, callback_url: receiver.url }
  const { id } = await first.submit(body)
  const callbackOf = async (service: Service) =>
    (await service.jobs.useCases.find('ada', id)).callback
  while ((await callbackOf(first))?.attempts !== 1) await pass(10)
  await first.jobs.close(0)
  await redis.kill()
  await redis.start()
  const second = await open({ allow })
  second.jobs.start()
  while ((await callbackOf(second))?.status !== 'delivered') await pass(10)
  const [, { headers, body: sent } = assert.fail()] = receiver.received
  const signed = `${id}.${headers['webhook-timestamp']}.${sent}`
  const hmac = createHmac('sha256', callbackSecret).update(signed).digest('base64')
  assert.deepEqual([headers['webhook-id'], headers['webhook-signature']], [id, `v1,${hmac}`])
  receiver.close()
})

test('a private address is refused when the job is submitted and again when it is called', async () => {
  redis = await startRedis()
  const url = 'http://rebinding.example/'
  let address = '93.184.216.34'
  const service = await open({
    resolve: async () => [{ address, family: 4 }],
    callbackDelayMs: () => null,
  })
  const asked = (callback_url: string) => ({
    headers: { prefer: 'respond-async' },
    body: { kind: 'echo', payload: {}, callback_url },
  })
  const refused = await service.ask('POST', '/api/demo', asked('http://169.254.169.254/'))
  assert.deepEqual([refused.statusCode, refused.json().code], [400, 'callback_refused'])
  const { id } = (await service.ask('POST', '/api/demo', asked(url))).json()
  address = '10.0.0.1'
  service.jobs.start()
  const callbackOf = async () => (await service.jobs.useCases.find('ada', id)).callback
  while ((await callbackOf())?.status === 'waiting') await pass(10)
  assert.deepEqual(await callbackOf(), {
    status: 'failed',
    attempts: 1,
    lastError: 'callback_url leads to an address that is not public (private).',
  })
})

test('a Redis that hangs is store_unavailable within the time of one command', async () => {
  redis = await startRedis()
  const service = await open({}, { commandMs: 300 })
  redis.freeze()
  const answer = await service.ask('GET', '/api/job')
  assert.deepEqual(problemOf(answer), [503, 'store_unavailable', '5'])
  redis.thaw()
  await patiently(service.jobs.ping)
  assert.equal((await service.ask('GET', '/api/job')).statusCode, 200)
})

test('a wrong password is an outage until it is put right, and is in no answer', async () => {
  redis = await startRedis({ password: 'right' })
  const wrong = { ...redis.settings, password: 'not so' }
  const service = await open({}, { redis: wrong })
  const answer = await service.ask('GET', '/api/job')
  assert.deepEqual(problemOf(answer), [503, 'store_unavailable', '5'])
  assert.doesNotMatch(answer.body, /not so|WRONGPASS/)
  const right = await open()
  assert.equal((await right.ask('GET', '/api/job')).statusCode, 200)
})

test('a service closes while Redis is away, leaving the job that ran to be interrupted', async () => {
  redis = await startRedis()
  const { handler, openGate } = gated()
  const service = testService({
    adapters: await openTestRedisJobs(redis, { leaseMs: 500 }),
    handlers: { gated: handler },
    heartbeatMs: 200,
  })
  service.jobs.start()
  const { id } = await service.submit({ kind: 'gated', payload: {} })
  await service.said(id, 'stdout')
  await redis.kill()
  openGate()
  await service.close()
  await redis.start()
  const next = await open({ heartbeatMs: 200 }, { leaseMs: 500 })
  next.jobs.start()
  assert.equal((await next.ended(id)).error?.code, 'job_interrupted')
})
