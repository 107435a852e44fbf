import assert from 'node:assert/strict'
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, test } from 'node:test'
import type { JobAdapters } from '../../../src/jobs/ports.ts'
import {
  type EmbeddedJobsOptions,
  openEmbeddedJobs,
} from '../../../src/jobs/sqlite/open-embedded-jobs.ts'
import { newJobId } from '../../../src/jobs/submit-job.ts'
import { temporaryFolder } from '../temporary-folder.ts'

let folder: ReturnType<typeof temporaryFolder>
let opened: JobAdapters[]
beforeEach(() => {
  folder = temporaryFolder()
  opened = []
})
afterEach(async () => {
  for (const { store } of opened) await store.close()
  folder.remove()
})

const open = (options: Partial<EmbeddedJobsOptions> = {}): JobAdapters => {
  const adapters = openEmbeddedJobs({
    dataDir: folder.path,
    ttlMs: 60_000,
    queueMax: 100,
    inlineMaxBytes: 1000,
    ...options,
  })
  opened.push(adapters)
  return adapters
}

const enqueue = async ({ queue }: JobAdapters, payload = Buffer.from('{}')): Promise<string> => {
  const id = newJobId()
  const job = { id, kind: 'k', owner: 'ada', payload, callbackUrl: null, createdAt: Date.now() }
  await queue.enqueue(job)
  return id
}

const runOne = async (adapters: JobAdapters, body: Buffer): Promise<string> => {
  const id = await enqueue(adapters)
  const lease = await adapters.queue.claim(['k'], AbortSignal.timeout(5000))
  assert.ok(lease)
  const result = { contentType: 'text/plain', body }
  await adapters.queue.finish(lease, { status: 'succeeded', error: null, result })
  return id
}

const bodyFiles = (): string[] => readdirSync(join(folder.path, 'jobs'))

const modeOf = (name: string): string =>
  (statSync(join(folder.path, name)).mode & 0o777).toString(8)

test('what jobs hold can be read by the user of the service alone', async () => {
  const adapters = open()
  await enqueue(adapters, Buffer.alloc(5000))
  const [file] = bodyFiles()
  assert.deepEqual(['jobs.sqlite', 'jobs.sqlite-wal', 'jobs', `jobs/${file}`].map(modeOf), [
    '600',
    '600',
    '700',
    '600',
  ])
})

test('a big payload is a file while the job waits and is gone once it has ended', async () => {
  const adapters = open()
  const id = await enqueue(adapters, Buffer.alloc(5000))
  assert.equal(bodyFiles().length, 1)
  await adapters.queue.cancel(id)
  assert.deepEqual(bodyFiles(), [])
})

test('an id that is enqueued again, and a job that is refused, leave no file', async () => {
  const adapters = open({ queueMax: 1 })
  const id = await enqueue(adapters, Buffer.alloc(5000))
  const payload = Buffer.alloc(5000)
  const again = { id, kind: 'k', owner: 'ada', payload, callbackUrl: null, createdAt: 0 }
  await adapters.queue.enqueue(again)
  await assert.rejects(enqueue(adapters, payload), { code: 'queue_full' })
  assert.equal(bodyFiles().length, 1)
})

test('a file that a crash left behind is swept after an hour, not before', async () => {
  const adapters = open()
  const kept = await enqueue(adapters, Buffer.alloc(5000))
  const [named = ''] = bodyFiles()
  const hourAgo = Date.now() / 1000 - 3_700
  for (const name of ['old.body', 'old.body.part', 'new.body']) {
    writeFileSync(join(folder.path, 'jobs', name), 'x')
  }
  for (const name of ['old.body', 'old.body.part', named]) {
    utimesSync(join(folder.path, 'jobs', name), hourAgo, hourAgo)
  }
  await adapters.store.sweep()
  assert.deepEqual(bodyFiles().toSorted(), [named, 'new.body'].toSorted())
  assert.equal((await adapters.queue.cancel(kept))?.status, 'cancelled')
})

test('above its room the store forgets its oldest results first, and never the newest', async () => {
  const adapters = open({ maxBytes: 1_000_000 })
  const ids: string[] = []
  for (let i = 0; i < 4; i++) ids.push(await runOne(adapters, Buffer.alloc(300_000)))
  const last = await runOne(adapters, Buffer.alloc(2_000_000))
  const states = await Promise.all(ids.map(async (id) => (await adapters.store.find(id))?.state))
  assert.deepEqual(states, ['expired', 'expired', 'expired', 'expired'])
  assert.equal((await adapters.store.result(last))?.body.length, 2_000_000)
})

test('a job that does not fit into the room is refused as queue_full', async () => {
  const adapters = open({ maxBytes: 1_000_000 })
  await assert.rejects(enqueue(adapters, Buffer.alloc(1_000_000)), { code: 'queue_full' })
  assert.deepEqual(bodyFiles(), [])
})

test('an id whose job has been forgotten is refused as job_expired', async () => {
  let nowMs = Date.now()
  const adapters = open({ now: () => nowMs })
  const id = await runOne(adapters, Buffer.from('x'))
  nowMs += 60_001
  await adapters.store.sweep()
  const payload = Buffer.from('{}')
  const again = { id, kind: 'k', owner: 'ada', payload, callbackUrl: null, createdAt: 0 }
  await assert.rejects(adapters.queue.enqueue(again), { code: 'job_expired' })
})

test('a clock that jumps an hour ahead interrupts no job of this process', async () => {
  let nowMs = Date.now()
  const adapters = open({ now: () => nowMs })
  await enqueue(adapters)
  const lease = await adapters.queue.claim(['k'], AbortSignal.timeout(5000))
  assert.ok(lease)
  nowMs += 3_600_000
  assert.deepEqual(await adapters.queue.failLapsed(), [])
  assert.equal(await adapters.queue.renew(lease), 'held')
})

test('a store of a newer release is refused, not guessed at', () => {
  const database = new DatabaseSync(join(folder.path, 'jobs.sqlite'))
  database.exec('PRAGMA user_version = 99')
  database.close()
  assert.throws(() => open(), { message: /newer release \(schema 99\)/ })
})

test('a store that does not answer is store_unavailable, with the cause for the log alone', async () => {
  const adapters = open()
  await adapters.store.close()
  opened.pop()
  await assert.rejects(adapters.store.find('x'), {
    code: 'store_unavailable',
    message: 'The store of jobs does not answer.',
    retryAfterS: 5,
  })
})
