import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import type { Job } from '../../src/jobs/job.ts'
import type { Ending, JobAdapters, Lease, NewJob } from '../../src/jobs/ports.ts'
import { newJobId } from '../../src/jobs/submit-job.ts'

/** What a store under test has to offer. All times of the suite are in these units. */
export interface StoreUnderTest {
  /** The store, as one process has it open. */
  first: JobAdapters
  /** The same store, as another process has it open. */
  second: JobAdapters
  /** Lets this much time pass: by a clock that the test holds, or by waiting. */
  passTime(ms: number): Promise<void>
  close(): Promise<void>
}

/** The settings that a store under test is opened with. */
export const limits = { ttlMs: 10_000, leaseMs: 1_000, queueMax: 5 }

const never = new AbortController().signal

const newJob = (changes: Partial<NewJob> = {}): NewJob => ({
  id: newJobId(),
  kind: 'count',
  owner: 'ada',
  payload: Buffer.from('{"to":3}'),
  callbackUrl: null,
  createdAt: Date.UTC(2030, 0, 1),
  ...changes,
})

const asQueued = (job: NewJob): Job => ({
  id: job.id,
  kind: job.kind,
  owner: job.owner,
  status: 'queued',
  progress: { done: 0, total: 1, message: 'queued' },
  error: null,
  hasResult: false,
  createdAt: job.createdAt,
  expiresAt: job.createdAt + limits.ttlMs,
})

const success = (text: string): Ending => ({
  status: 'succeeded',
  error: null,
  result: { contentType: 'text/plain', body: Buffer.from(text) },
})

const claimNow = async ({ queue }: JobAdapters): Promise<Lease> => {
  const lease = await queue.claim(['count'], never)
  assert.ok(lease)
  return lease
}

const statusOf = async ({ store }: JobAdapters, id: string): Promise<string | undefined> => {
  const found = await store.find(id)
  return found?.state === 'known' ? found.job.status : found?.state
}

const logOf = async ({ store }: JobAdapters, id: string, after = 0) =>
  (await store.events(id, after, 0, never)).map(({ seq, type, data }) => [
    seq,
    type,
    type === 'status' ? (data as Job).status : data,
  ])

/** The suite that every store of jobs passes; `open` gives a fresh and empty one. */
export const storeContract = (name: string, open: () => Promise<StoreUnderTest>): void => {
  describe(`${name} as a store of jobs`, () => {
    let under: StoreUnderTest
    let first: JobAdapters
    let second: JobAdapters
    beforeEach(async () => {
      under = await open()
      first = under.first
      second = under.second
    })
    afterEach(() => under.close())

    describe('the line', () => {
      test('a job is queued as it was given, for both processes', async () => {
        const job = newJob()
        assert.deepEqual(await first.queue.enqueue(job), asQueued(job))
        const found = { state: 'known', job: asQueued(job), callback: null }
        assert.deepEqual(await second.store.find(job.id), found)
      })

      test('an id that is enqueued twice is one job', async () => {
        const job = newJob()
        await first.queue.enqueue(job)
        assert.deepEqual(await second.queue.enqueue({ ...job, kind: 'other' }), asQueued(job))
        assert.deepEqual(await first.queue.depth(), { queued: 1, running: 0 })
      })

      test('one job more than fit is refused as queue_full and leaves nothing', async () => {
        for (let i = 0; i < limits.queueMax; i++) await first.queue.enqueue(newJob())
        const job = newJob()
        await assert.rejects(first.queue.enqueue(job), { code: 'queue_full', retryAfterS: 5 })
        assert.equal(await first.store.find(job.id), null)
      })

      test('jobs are leased oldest first, each to one process only', async () => {
        const jobs = [newJob(), newJob(), newJob(), newJob()]
        for (const job of jobs) await first.queue.enqueue(job)
        const leases = [
          await claimNow(first),
          await claimNow(second),
          ...(await Promise.all([claimNow(first), claimNow(second)])),
        ]
        const ids = leases.map((lease) => lease.job.id)
        assert.deepEqual(ids.slice(0, 2), [jobs[0]?.id, jobs[1]?.id])
        assert.deepEqual(ids.toSorted(), jobs.map((job) => job.id).toSorted())
        assert.deepEqual(await first.queue.depth(), { queued: 0, running: 4 })
      })

      test('a lease holds the job as running, its payload and the count of attempts', async () => {
        const job = newJob()
        await first.queue.enqueue(job)
        const { token, ...lease } = await claimNow(second)
        assert.ok(token)
        const progress = { done: 0, total: 1, message: 'running' }
        assert.deepEqual(lease, {
          job: { ...asQueued(job), status: 'running', progress },
          payload: job.payload,
          attempt: 1,
        })
      })

      test('a process that waits gets the job that another one enqueues', async () => {
        const waiting = first.queue.claim(['count'], never)
        const job = newJob()
        await second.queue.enqueue(job)
        assert.equal((await waiting)?.job.id, job.id)
      })

      test('waiting for a job ends with null when it is given up', async () => {
        const controller = new AbortController()
        await first.queue.enqueue(newJob({ kind: 'other' }))
        const waiting = first.queue.claim(['count'], controller.signal)
        controller.abort()
        assert.equal(await waiting, null)
      })

      test('a released job comes back when its delay is over, as a second attempt', async () => {
        const job = newJob()
        await first.queue.enqueue(job)
        await first.queue.release(await claimNow(first), 500)
        assert.equal(await statusOf(first, job.id), 'queued')
        const later = newJob()
        await first.queue.enqueue(later)
        assert.equal((await claimNow(first)).job.id, later.id)
        await under.passTime(500)
        const again = await claimNow(second)
        assert.deepEqual([again.job.id, again.attempt], [job.id, 2])
      })
    })

    describe('leases', () => {
      test('finishing stores the ending and the result and forgets the lease', async () => {
        const job = newJob()
        await first.queue.enqueue(job)
        const lease = await claimNow(first)
        const ended = await first.queue.finish(lease, success('three'))
        assert.deepEqual(
          [ended?.status, ended?.progress, ended?.error, ended?.hasResult],
          ['succeeded', { done: 1, total: 1, message: 'succeeded' }, null, true],
        )
        const result = { contentType: 'text/plain', body: Buffer.from('three') }
        assert.deepEqual(await second.store.result(job.id), result)
        assert.equal(await first.queue.renew(lease), 'lost')
        assert.equal(await first.queue.finish(lease, success('four')), null)
        assert.deepEqual(await second.store.result(job.id), result)
      })

      test('a result of 3 MB comes back byte for byte', async () => {
        const job = newJob({ payload: Buffer.alloc(3_000_000, 'p') })
        await first.queue.enqueue(job)
        const lease = await claimNow(second)
        assert.ok(lease.payload.equals(job.payload))
        const body = Buffer.alloc(3_000_000, 'r')
        const result = { contentType: 'application/octet-stream', body }
        await second.queue.finish(lease, { status: 'succeeded', error: null, result })
        assert.ok((await first.store.result(job.id))?.body.equals(body))
      })

      test('a failure is kept with its code and message', async () => {
        const job = newJob()
        await first.queue.enqueue(job)
        const error = { code: 'queue_full', message: 'no room' }
        await first.queue.finish(await claimNow(first), { status: 'failed', error, result: null })
        const found = await second.store.find(job.id)
        assert.deepEqual(found?.state === 'known' && found.job.error, error)
        assert.equal(await second.store.result(job.id), null)
      })

      test('a renewed lease does not lapse', async () => {
        const job = newJob()
        await first.queue.enqueue(job)
        const lease = await claimNow(first)
        await under.passTime(700)
        assert.equal(await first.queue.renew(lease), 'held')
        await under.passTime(700)
        assert.deepEqual(await second.queue.failLapsed(), [])
        assert.equal(await statusOf(second, job.id), 'running')
      })

      test('a lapsed lease fails the job as job_interrupted, once, and its holder has lost it', async () => {
        const job = newJob()
        await first.queue.enqueue(job)
        const lease = await claimNow(first)
        await under.passTime(1_500)
        const [failed, ...others] = await second.queue.failLapsed()
        assert.deepEqual([failed?.id, failed?.error?.code], [job.id, 'job_interrupted'])
        assert.deepEqual(others, [])
        assert.deepEqual(await first.queue.failLapsed(), [])
        assert.equal(await first.queue.renew(lease), 'lost')
        assert.equal(await first.queue.finish(lease, success('late')), null)
        assert.equal(await statusOf(first, job.id), 'failed')
      })
    })

    describe('cancelling', () => {
      test('a queued job is cancelled at once and never leased', async () => {
        const job = newJob()
        await first.queue.enqueue(job)
        assert.equal((await second.queue.cancel(job.id))?.status, 'cancelled')
        const next = newJob()
        await first.queue.enqueue(next)
        assert.equal((await claimNow(first)).job.id, next.id)
      })

      test('the holder of a running job hears of it, in its own process and in another', async () => {
        const job = newJob()
        await first.queue.enqueue(job)
        const lease = await claimNow(first)
        const heard: string[] = []
        const forget = first.queue.onCancel((id) => heard.push(id))
        assert.equal((await first.queue.cancel(job.id))?.status, 'running')
        forget()
        assert.deepEqual(heard, [job.id])
        assert.equal(await first.queue.renew(lease), 'cancel')
        const cancelled: Ending = { status: 'cancelled', error: null, result: null }
        assert.equal((await first.queue.finish(lease, cancelled))?.status, 'cancelled')
      })

      test('a job whose process died after it was cancelled is cancelled, not interrupted', async () => {
        const job = newJob()
        await first.queue.enqueue(job)
        await claimNow(first)
        await second.queue.cancel(job.id)
        await under.passTime(1_500)
        await second.queue.failLapsed()
        assert.equal(await statusOf(first, job.id), 'cancelled')
      })

      test('a job that was cancelled while it ran is not put back in line', async () => {
        const job = newJob()
        await first.queue.enqueue(job)
        const lease = await claimNow(first)
        await second.queue.cancel(job.id)
        await first.queue.release(lease, 0)
        assert.equal(await statusOf(first, job.id), 'cancelled')
      })

      test('a finished job stays as it is, an unknown one is null', async () => {
        const job = newJob()
        await first.queue.enqueue(job)
        await first.queue.finish(await claimNow(first), success('done'))
        assert.equal((await second.queue.cancel(job.id))?.status, 'succeeded')
        assert.equal(await second.queue.cancel(newJobId()), null)
      })
    })

    describe('the log', () => {
      test('tells states, events and progress in order and goes on after any of them', async () => {
        const job = newJob()
        await first.queue.enqueue(job)
        const lease = await claimNow(first)
        await first.store.append(job.id, [
          { type: 'stdout', data: { text: 'one\n' } },
          { type: 'stderr', data: { text: '二\n' } },
        ])
        await first.store.progress(job.id, { done: 2, total: null, message: 'two' })
        const ended = await first.queue.finish(lease, success('x'))
        assert.deepEqual(ended?.progress, { done: 2, total: 2, message: 'succeeded' })
        const log = [
          [1, 'status', 'queued'],
          [2, 'status', 'running'],
          [3, 'stdout', { text: 'one\n' }],
          [4, 'stderr', { text: '二\n' }],
          [5, 'progress', { done: 2, total: null, message: 'two' }],
          [6, 'status', 'succeeded'],
        ]
        assert.deepEqual(await logOf(second, job.id), log)
        assert.deepEqual(await logOf(second, job.id, 4), log.slice(4))
        assert.deepEqual(await logOf(second, job.id, 6), [])
      })

      test('takes nothing any more once the job has ended', async () => {
        const job = newJob()
        await first.queue.enqueue(job)
        await first.queue.cancel(job.id)
        await first.store.append(job.id, [{ type: 'stdout', data: { text: 'late' } }])
        await first.store.progress(job.id, { done: 1, total: 1, message: 'late' })
        assert.deepEqual(await logOf(first, job.id), [
          [1, 'status', 'queued'],
          [2, 'status', 'cancelled'],
        ])
      })

      test('wakes who waits for it in another process', async () => {
        const job = newJob()
        await first.queue.enqueue(job)
        const waiting = second.store.events(job.id, 1, 60_000, never)
        await first.queue.cancel(job.id)
        assert.deepEqual(
          (await waiting).map(({ seq }) => seq),
          [2],
        )
      })
    })

    describe('the memory', () => {
      test('lists the jobs of one owner, newest first, page by page', async () => {
        const jobs = [newJob(), newJob(), newJob()].toSorted((a, b) => (a.id < b.id ? 1 : -1))
        for (const job of jobs) await first.queue.enqueue(job)
        await first.queue.enqueue(newJob({ owner: 'bob' }))
        const page = { owner: 'ada', limit: 2, before: null }
        assert.deepEqual(await second.store.list(page), jobs.slice(0, 2).map(asQueued))
        const before = jobs[1]?.id ?? null
        assert.deepEqual(await second.store.list({ ...page, before }), [
          asQueued(jobs[2] as NewJob),
        ])
      })

      test('a finished job expires, leaves a mark, and is forgotten after as long again', async () => {
        const job = newJob()
        await first.queue.enqueue(job)
        await first.queue.finish(await claimNow(first), success('x'))
        await under.passTime(limits.ttlMs - 100)
        assert.equal(await statusOf(first, job.id), 'succeeded')
        await under.passTime(200)
        const expired = { state: 'expired', owner: 'ada' }
        assert.deepEqual(await first.store.find(job.id), expired)
        assert.deepEqual(await first.store.list({ owner: 'ada', limit: 9, before: null }), [])
        assert.equal(await first.store.sweep(), 1)
        assert.deepEqual(await first.store.find(job.id), expired)
        assert.equal(await first.store.result(job.id), null)
        assert.deepEqual(await logOf(first, job.id), [])
        await under.passTime(limits.ttlMs)
        assert.equal(await first.store.sweep(), 0)
        assert.equal(await first.store.find(job.id), null)
      })

      test('a job that waits or runs does not expire', async () => {
        const [running, queued] = [newJob(), newJob()]
        await first.queue.enqueue(running)
        const lease = await claimNow(first)
        await first.queue.enqueue(queued)
        await under.passTime(limits.ttlMs * 2)
        assert.equal(await first.store.sweep(), 0)
        assert.equal(await statusOf(first, queued.id), 'queued')
        assert.equal((await first.queue.finish(lease, success('x')))?.status, 'succeeded')
        assert.equal(await statusOf(first, running.id), 'succeeded')
      })
    })

    describe('keyed requests', () => {
      const request = { owner: 'ada', key: 'k1', fingerprint: 'f1', jobId: null, lockMs: 500 }
      const answer = { statusCode: 200, headers: { a: 'b' }, body: Buffer.from('{"ok":true}') }

      test('a key is taken once, by one owner, until it is dropped', async () => {
        assert.equal(await first.idempotency.take(request), null)
        const known = { fingerprint: 'f1', jobId: null, answer: null }
        assert.deepEqual(await second.idempotency.take({ ...request, fingerprint: 'f2' }), known)
        assert.equal(await second.idempotency.take({ ...request, owner: 'bob' }), null)
        await first.idempotency.drop('ada', 'k1')
        assert.equal(await second.idempotency.take(request), null)
      })

      test('the first answer is kept until it expires', async () => {
        await first.idempotency.take(request)
        await first.idempotency.keep('ada', 'k1', answer)
        await under.passTime(limits.ttlMs - 100)
        const known = { fingerprint: 'f1', jobId: null, answer }
        assert.deepEqual(await second.idempotency.take(request), known)
        await under.passTime(200)
        assert.equal(await second.idempotency.take(request), null)
      })

      test('a key whose process died before it answered is free after its lock', async () => {
        await first.idempotency.take(request)
        await under.passTime(600)
        assert.equal(await second.idempotency.take(request), null)
      })

      test('a key that names a job is kept beyond its lock', async () => {
        const jobId = newJobId()
        await first.idempotency.take({ ...request, jobId })
        await under.passTime(600)
        const known = { fingerprint: 'f1', jobId, answer: null }
        assert.deepEqual(await second.idempotency.take(request), known)
      })
    })

    describe('callbacks', () => {
      const url = 'https://hooks.example.com/done'

      const finishOne = async (): Promise<string> => {
        const job = newJob({ callbackUrl: url })
        await first.queue.enqueue(job)
        await first.queue.finish(await claimNow(first), success('x'))
        return job.id
      }
      const callbackOf = async (id: string) => {
        const found = await first.store.find(id)
        return found?.state === 'known' ? found.callback : null
      }
      const noneNow = async ({ callbacks }: JobAdapters): Promise<null> => {
        const controller = new AbortController()
        const claiming = callbacks.claimDelivery(500, controller.signal)
        controller.abort()
        const claimed = await claiming
        assert.equal(claimed, null)
        return null
      }

      test('one becomes due when its job ends and is held by one process', async () => {
        const job = newJob({ callbackUrl: url })
        await first.queue.enqueue(job)
        await noneNow(first)
        const waiting = second.callbacks.claimDelivery(500, never)
        await first.queue.finish(await claimNow(first), success('x'))
        assert.deepEqual(await waiting, { jobId: job.id, url, attempts: 0 })
        await noneNow(first)
      })

      test('a cancelled job has its callback too', async () => {
        const job = newJob({ callbackUrl: url })
        await first.queue.enqueue(job)
        await first.queue.cancel(job.id)
        assert.equal((await first.callbacks.claimDelivery(500, never))?.jobId, job.id)
      })

      test('one whose holder died is due again when the hold is over', async () => {
        const jobId = await finishOne()
        await first.callbacks.claimDelivery(500, never)
        await under.passTime(600)
        const delivery = { jobId, url, attempts: 0 }
        assert.deepEqual(await second.callbacks.claimDelivery(500, never), delivery)
      })

      test('a failed one is due again after its delay, and says why it failed', async () => {
        const jobId = await finishOne()
        await first.callbacks.claimDelivery(500, never)
        await first.callbacks.failed(jobId, 'the receiver answered 500', 900)
        const state = { status: 'waiting', attempts: 1, lastError: 'the receiver answered 500' }
        assert.deepEqual(await callbackOf(jobId), state)
        await under.passTime(600)
        await noneNow(second)
        await under.passTime(600)
        const delivery = { jobId, url, attempts: 1 }
        assert.deepEqual(await second.callbacks.claimDelivery(500, never), delivery)
      })

      test('one that is delivered or given up does not come back', async () => {
        const delivered = await finishOne()
        await first.callbacks.claimDelivery(500, never)
        await first.callbacks.delivered(delivered)
        const givenUp = await finishOne()
        await first.callbacks.claimDelivery(500, never)
        await first.callbacks.failed(givenUp, 'refused', null)
        await under.passTime(5_000)
        await noneNow(second)
        const state = { status: 'delivered', attempts: 1, lastError: null }
        assert.deepEqual(await callbackOf(delivered), state)
        const failed = { status: 'failed', attempts: 1, lastError: 'refused' }
        assert.deepEqual(await callbackOf(givenUp), failed)
      })
    })
  })
}
