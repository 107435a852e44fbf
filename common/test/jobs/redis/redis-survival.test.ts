import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import type { JobAdapters } from '../../../src/jobs/ports.ts'
import type { RedisJobsOptions } from '../../../src/jobs/redis/open-redis-jobs.ts'
import { type RedisServer, startRedis } from '../../servers/redis.ts'
import { testService } from '../test-service.ts'
import { openTestRedisJobs } from './test-redis.ts'

const LEASE_MS = 800

let redis: RedisServer
let service: ReturnType<typeof testService>
let children: ChildProcess[]
let opened: JobAdapters[]
let client: Redis
before(async () => {
  redis = await startRedis()
  client = new Redis({ port: redis.settings.port, maxRetriesPerRequest: null })
})
after(async () => {
  client.disconnect()
  await redis.remove()
})
beforeEach(async () => {
  await client.flushall()
  service = testService({ adapters: await openTestRedisJobs(redis, { leaseMs: LEASE_MS }) })
  children = []
  opened = []
})
afterEach(async () => {
  for (const { store } of opened) await store.close()
  for (const child of children) await kill(child)
  await service.close()
})

const open = async (options: Partial<RedisJobsOptions>): Promise<JobAdapters> => {
  const adapters = await openTestRedisJobs(redis, options)
  opened.push(adapters)
  return adapters
}

const startRunner = (leaseMs = LEASE_MS): ChildProcess => {
  const program = join(import.meta.dirname, 'redis-runner-process.ts')
  const args = [program, String(redis.settings.port), service.dataDir, String(leaseMs)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  children.push(child)
  return child
}

const kill = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('after kill -9 the job that ran has failed as job_interrupted and the line goes on', async () => {
  const running = await service.submit({ kind: 'wait', payload: {} })
  const queued = await service.submit({ kind: 'echo', payload: { a: 1 } })
  const victim = startRunner()
  await service.said(running.id, 'stdout')
  await kill(victim)
  assert.equal((await service.jobs.useCases.find('ada', running.id)).job.status, 'running')

  startRunner()
  const { status, error } = await service.ended(running.id)
  assert.deepEqual([status, error?.code], ['failed', 'job_interrupted'])
  assert.equal((await service.ended(queued.id)).status, 'succeeded')
  const { body } = await service.jobs.useCases.result('ada', queued.id)
  assert.equal(body.toString(), '{"a":1}')
})

test('three processes on one Redis run each of 60 jobs once', async () => {
  const ids: string[] = []
  for (let i = 0; i < 60; i++) ids.push((await service.submit({ kind: 'count', payload: i })).id)
  for (let i = 0; i < 3; i++) startRunner(20_000)
  for (const id of ids) assert.equal((await service.ended(id)).status, 'succeeded')
  const runs = readFileSync(join(service.dataDir, 'runs.txt'), 'utf8').trim().split('\n')
  assert.deepEqual(runs.toSorted(), ids.toSorted())
  assert.deepEqual(await service.jobs.depth(), { queued: 0, running: 0 })
})

test('a job that runs in another process ends at once when it is cancelled here', async () => {
  const { id } = await service.submit({ kind: 'wait', payload: {} })
  startRunner(600_000)
  await service.said(id, 'stdout')
  const answer = await service.ask('DELETE', `/api/job/${id}`)
  assert.deepEqual([answer.statusCode, answer.json().status], [200, 'cancelled'])
  assert.equal((await service.ask('GET', `/api/job/${id}/result`)).body, 'so far')
})

test('a job whose ticket was taken by a process that died before it leased it is run', async () => {
  const { id } = await service.submit({ kind: 'echo', payload: {} })
  const options = { connection: client, prefix: '{test}', autorun: false, lockDuration: 200 }
  const dying = new Worker('line', null, options)
  assert.equal((await dying.getNextJob('a token', { block: false }))?.id, id)
  await dying.close(true)
  startRunner()
  assert.equal((await service.ended(id)).status, 'succeeded')
})

test('a job whose ticket was lost gets another one', async () => {
  let nowMs = Date.now()
  const adapters = await open({ now: () => nowMs, leaseMs: 60_000 })
  const { id } = await service.submit({ kind: 'echo', payload: {} })
  const queue = new Queue('line', { connection: client, prefix: '{test}' })
  assert.equal(await queue.remove(id), 1)
  nowMs += 10_000
  await adapters.queue.failLapsed()
  const lease = await adapters.queue.claim(['echo'], AbortSignal.timeout(5_000))
  assert.equal(lease?.job.id, id)
  await queue.close()
})

test('two services on one Redis see nothing of each other', async () => {
  const other = await open({ service: 'other' })
  const { id } = await service.submit({ kind: 'echo', payload: {} })
  assert.equal(await other.store.find(id), null)
  assert.deepEqual(await other.queue.depth(), { queued: 0, running: 0 })
  assert.equal(await other.queue.claim(['echo'], AbortSignal.timeout(100)), null)
})

test('when all is forgotten nothing is left in Redis but what belongs to the line itself', async () => {
  let nowMs = Date.now()
  const adapters = await open({ now: () => nowMs })
  startRunner()
  const { id } = await service.submit({ kind: 'echo', payload: { a: 'x'.repeat(1000) } })
  await service.ended(id)
  nowMs += 120_000
  assert.equal(await adapters.store.sweep(), 1)
  nowMs += 120_000
  await adapters.store.sweep()
  const left = (await client.keys('{test}:*')).filter((key) => !key.startsWith('{test}:line:'))
  assert.deepEqual(left.toSorted(), ['{test}:pulse', '{test}:used'])
  assert.equal(await client.get('{test}:used'), '0')
})
