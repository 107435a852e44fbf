import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { commonCatalogue } from '../../../src/problem/common-catalogue.ts'
import { testService } from '../test-service.ts'

const unknownId = '00000000-0000-7000-8000-000000000000'
let nowMs: number
let service: ReturnType<typeof testService>
beforeEach(() => {
  nowMs = Date.UTC(2030, 0, 1)
  service = testService({ now: () => nowMs })
})
afterEach(() => service.close())

const runEcho = async (): Promise<string> => {
  const { id } = await service.submit({ kind: 'echo', payload: { a: 1 } })
  await service.ended(id)
  return id
}

describe('respond-async', () => {
  test('answers 202 with the place of the job and its body', async () => {
    const headers = { prefer: 'respond-async' }
    const body = { kind: 'echo', payload: {} }
    const answer = await service.ask('POST', '/api/demo', { headers, body })
    const { id, created_at, ...job } = answer.json()
    assert.equal(answer.statusCode, 202)
    assert.equal(answer.headers.location, `/api/job/${id}`)
    assert.equal(answer.headers['preference-applied'], 'respond-async')
    assert.ok(created_at)
    assert.deepEqual(job, {
      kind: 'echo',
      status: 'queued',
      progress: { done: 0, total: 1, message: 'queued' },
      result_url: null,
      error: null,
      expires_at: null,
    })
  })

  test('answers 429 with Retry-After when the line is full', async () => {
    const small = testService({ queueMax: 1 })
    await small.submit({ kind: 'echo', payload: {} })
    const headers = { prefer: 'respond-async' }
    const body = { kind: 'echo', payload: {} }
    const answer = await small.ask('POST', '/api/demo', { headers, body })
    assert.equal(answer.statusCode, 429)
    assert.equal(answer.headers['retry-after'], '5')
    assert.equal(answer.json().code, 'queue_full')
    await small.close()
  })

  test('answers 400 with the reason for a callback_url that leads inside', async () => {
    const body = { kind: 'echo', payload: {}, callback_url: 'http://169.254.169.254/' }
    const problem = await service.submit(body)
    assert.deepEqual(
      [problem.status, problem.code, problem.errors],
      [
        400,
        'callback_refused',
        [
          {
            pointer: '/callback_url',
            message: 'leads to an address that is not public (link local)',
          },
        ],
      ],
    )
    assert.deepEqual((await service.ask('GET', '/api/job')).json().jobs, [])
  })
})

describe('GET /api/job/{id}', () => {
  test('tells how a job stands and what became of its callback', async () => {
    service.jobs.start()
    const id = await runEcho()
    const { created_at, expires_at, ...job } = (await service.ask('GET', `/api/job/${id}`)).json()
    assert.ok(Date.parse(expires_at) - Date.parse(created_at) >= 60_000)
    assert.deepEqual(job, {
      id,
      kind: 'echo',
      status: 'succeeded',
      progress: { done: 1, total: 1, message: 'succeeded' },
      result_url: `/api/job/${id}/result`,
      error: null,
      callback: null,
    })
  })

  test('tells why a job failed, and what to do', async () => {
    service.jobs.start()
    const { id } = await service.submit({ kind: 'refused', payload: {} })
    await service.ended(id)
    const { status, error } = (await service.ask('GET', `/api/job/${id}`)).json()
    const { remedy } = commonCatalogue.callback_refused
    assert.deepEqual(
      [status, error],
      ['failed', { code: 'callback_refused', message: 'not today', remedy }],
    )
  })

  for (const [method, path] of [
    ['GET', ''],
    ['DELETE', ''],
    ['GET', '/result'],
    ['GET', '/events'],
  ] as const) {
    test(`${method} ${path || '/'} answers 404 for another owner's job and for none`, async () => {
      const { id } = await service.submit({ kind: 'echo', payload: {} })
      const others = await service.ask(method, `/api/job/${id}${path}`, { as: 'bob' })
      const unknown = await service.ask(method, `/api/job/${unknownId}${path}`)
      assert.deepEqual([others.statusCode, others.json().code], [404, 'job_not_found'])
      assert.deepEqual([unknown.statusCode, unknown.json().code], [404, 'job_not_found'])
    })

    test(`${method} ${path || '/'} answers 410 for an expired job, 404 to others`, async () => {
      service.jobs.start()
      const id = await runEcho()
      nowMs += 60_001
      const gone = await service.ask(method, `/api/job/${id}${path}`)
      assert.deepEqual([gone.statusCode, gone.json().code], [410, 'job_expired'])
      assert.equal(
        (await service.ask(method, `/api/job/${id}${path}`, { as: 'bob' })).statusCode,
        404,
      )
    })
  }
})

describe('GET /api/job', () => {
  test('lists your jobs page by page, newest first', async () => {
    const ids: string[] = []
    for (let i = 0; i < 3; i++) {
      ids.push((await service.submit({ kind: 'echo', payload: i })).id)
    }
    ids.sort().reverse()
    const first = (await service.ask('GET', '/api/job?limit=2')).json()
    const second = (await service.ask('GET', `/api/job?limit=2&cursor=${first.next_cursor}`)).json()
    const listed = [...first.jobs, ...second.jobs].map((job) => job.id)
    assert.deepEqual(listed, ids)
    assert.equal(second.next_cursor, null)
    const none = { jobs: [], next_cursor: null }
    assert.deepEqual((await service.ask('GET', '/api/job', { as: 'bob' })).json(), none)
  })

  for (const query of ['limit=0', 'limit=201', 'limit=x', 'cursor=x', 'strange=1']) {
    test(`answers 400 to ?${query}`, async () => {
      assert.equal((await service.ask('GET', `/api/job?${query}`)).statusCode, 400)
    })
  }
})

describe('GET /api/job/{id}/result', () => {
  test('answers 409 while there is no result, and says how the job stands', async () => {
    const { id } = await service.submit({ kind: 'echo', payload: {} })
    const { status, code, detail } = (await service.ask('GET', `/api/job/${id}/result`)).json()
    assert.deepEqual(
      [status, code, detail],
      [409, 'job_without_result', `The job ${id} is queued.`],
    )
  })
})

describe('DELETE /api/job/{id}', () => {
  test('cancels a waiting job at once, and again without complaint', async () => {
    const { id } = await service.submit({ kind: 'echo', payload: {} })
    for (let i = 0; i < 2; i++) {
      const answer = await service.ask('DELETE', `/api/job/${id}`)
      assert.deepEqual([answer.statusCode, answer.json().status], [200, 'cancelled'])
    }
  })

  test('answers 409 for a job that has ended, and keeps its result', async () => {
    service.jobs.start()
    const id = await runEcho()
    const answer = await service.ask('DELETE', `/api/job/${id}`)
    assert.deepEqual([answer.statusCode, answer.json().code], [409, 'job_finished'])
    assert.deepEqual((await service.ask('GET', `/api/job/${id}/result`)).json(), { a: 1 })
  })
})

test('another token than a known one is refused', async () => {
  assert.equal((await service.ask('GET', '/api/job', { as: 'eve' })).statusCode, 401)
})
