import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { testService } from '../test-service.ts'

let nowMs: number
let service: ReturnType<typeof testService>
beforeEach(() => {
  nowMs = Date.UTC(2030, 0, 1)
  service = testService({ now: () => nowMs })
})
afterEach(() => service.close())

const post = (key: string, payload: unknown, prefer = '', as = 'ada') => {
  const headers = { 'idempotency-key': key, ...(prefer ? { prefer } : {}) }
  return service.ask('POST', '/api/demo', { as, headers, body: { kind: 'echo', payload } })
}

describe('an Idempotency-Key on a job', () => {
  test('gives the same job to the same request, as it stands by then', async () => {
    const first = await post('k', 1, 'respond-async')
    service.jobs.start()
    await service.ended(first.json().id)
    const again = await post('k', 1, 'respond-async')
    assert.deepEqual([first.statusCode, again.statusCode], [202, 202])
    assert.equal(again.json().id, first.json().id)
    assert.equal(again.headers.location, first.headers.location)
    assert.deepEqual([first.json().status, again.json().status], ['queued', 'succeeded'])
    assert.equal((await service.ask('GET', '/api/job')).json().jobs.length, 1)
  })

  test('makes one job of twenty requests at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post('k', 1, 'respond-async')),
    )
    assert.equal(new Set(answers.map((answer) => answer.json().id)).size, 1)
    assert.deepEqual(await service.jobs.depth(), { queued: 1, running: 0 })
  })

  test('refuses another body, and another way of answering, with 409', async () => {
    await post('k', 1, 'respond-async')
    for (const answer of [await post('k', 2, 'respond-async'), await post('k', 1)]) {
      assert.deepEqual([answer.statusCode, answer.json().code], [409, 'idempotency_conflict'])
    }
  })

  test('is not used up by a request that was refused', async () => {
    const small = testService({ queueMax: 0 })
    const headers = { 'idempotency-key': 'k', prefer: 'respond-async' }
    const body = { kind: 'echo', payload: 1 }
    for (let i = 0; i < 2; i++) {
      const answer = await small.ask('POST', '/api/demo', { headers, body })
      assert.equal(answer.json().code, 'queue_full')
    }
    await small.close()
  })
})

describe('an Idempotency-Key on a plain request', () => {
  test('gives the first answer again, word for word, and does the work once', async () => {
    const answers = [await post('k', 1), await post('k', 1), await post('other', 1)]
    assert.deepEqual(
      answers.map((answer) => answer.json()),
      [
        { payload: 1, answered: 1 },
        { payload: 1, answered: 1 },
        { payload: 1, answered: 2 },
      ],
    )
  })

  test('belongs to its owner', async () => {
    await post('k', 1)
    assert.deepEqual((await post('k', 2, '', 'bob')).json(), { payload: 2, answered: 2 })
  })

  test('refuses another body with 409', async () => {
    await post('k', 1)
    assert.equal((await post('k', 2)).json().code, 'idempotency_conflict')
  })

  test('is forgotten with its time', async () => {
    await post('k', 1)
    nowMs += 60_001
    assert.deepEqual((await post('k', 2)).json(), { payload: 2, answered: 2 })
  })

  test('is held while the first request is being answered', async () => {
    const { idempotency } = service.adapters
    const held = { owner: 'ada', key: 'k', jobId: null, lockMs: 60_000 }
    const answerOnce = service.jobs.useCases.answerOnce
    const done = { statusCode: 200, headers: {}, body: Buffer.from('1') }
    await answerOnce({ ...held, fingerprint: 'f' }, async () => {
      const second = answerOnce({ ...held, fingerprint: 'f' }, async () => done)
      await assert.rejects(second, { code: 'idempotency_in_progress', retryAfterS: 1 })
      return done
    })
    assert.deepEqual(await idempotency.take({ ...held, fingerprint: 'f' }), {
      fingerprint: 'f',
      jobId: null,
      answer: done,
    })
  })
})

for (const key of ['', 'a b', 'ü', 'x'.repeat(256)]) {
  test(`the key ${JSON.stringify(key.slice(0, 9))} (${key.length}) is refused with 400`, async () => {
    const answer = await post(key, 1)
    assert.deepEqual([answer.statusCode, answer.json().code], [400, 'invalid_request'])
  })
}
