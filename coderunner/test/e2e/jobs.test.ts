import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { type RunningService, startService } from './start-service.ts'

interface WireJob {
  id: string
  status: string
  result_url: string | null
  error: { code: string } | null
}

const secret = 'a secret for the receivers'
const endless = 'print("at work", flush=True)\nwhile True:\n    pass\n'
let dataDir: string
let service: RunningService

const start = async (): Promise<void> => {
  service = await startService({
    DATA_DIR: dataDir,
    CALLBACK_ALLOW: '127.0.0.1',
    CALLBACK_SECRET: secret,
    SANDBOX_CONCURRENCY: '1',
    LOG_LEVEL: 'info',
  })
}

before(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'coderunner-jobs-'))
  await start()
})
after(async () => {
  await service.stop('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

const ask = (path: string, init: RequestInit = {}) => fetch(`${service.base}${path}`, init)

const execute = (body: object, headers: Record<string, string> = {}) =>
  ask('/api/runner/execute', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const submit = async (body: object): Promise<WireJob> => {
  const answer = await execute(body, { prefer: 'respond-async' })
  assert.equal(answer.status, 202)
  return (await bodyOf(answer)) as WireJob
}

// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is compared, not trusted
const bodyOf = async (answer: Response): Promise<any> => answer.json()

const read = async (path: string) => bodyOf(await ask(path))

interface Event {
  id: string
  event: string
  data: Record<string, unknown>
}

/** Follows a job to its end. */
const follow = async function* (id: string): AsyncGenerator<Event> {
  const { body } = await ask(`/api/job/${id}/events`)
  let waiting = ''
  for await (const chunk of body ?? []) {
    waiting += Buffer.from(chunk).toString()
    const blocks = waiting.split('\n\n')
    waiting = blocks.pop() ?? ''
    for (const block of blocks.filter((one) => one.startsWith('id: '))) {
      const [idLine, eventLine, dataLine] = block
        .split('\n')
        .map((line) => line.replace(/^\w+: /, ''))
      yield { id: idLine ?? '', event: eventLine ?? '', data: JSON.parse(dataLine ?? '') }
    }
  }
}

const endOf = async (id: string): Promise<WireJob> => {
  for await (const _event of follow(id));
  return (await read(`/api/job/${id}`)) as WireJob
}

const untilItPrints = async (id: string): Promise<void> => {
  for await (const { event } of follow(id)) if (event === 'stdout') return
}

describe('a program as a job', () => {
  test('leaves the body that a plain request answers with', async () => {
    const job = await submit({ code: "print('Hello')\n6 * 7" })
    const ended = await endOf(job.id)
    assert.deepEqual([ended.status, ended.error], ['succeeded', null])
    const result = await read(ended.result_url ?? '')
    assert.deepEqual(
      [result.status, result.result, result.return_value, result.execution_id],
      ['success', 'Hello\n', 42, job.id],
    )
  })

  test('has succeeded as a job when the program fails', async () => {
    const { id } = await submit({ code: '1 / 0' })
    const { status, result_url: url } = await endOf(id)
    const { status: outcome, error } = await read(url ?? '')
    assert.deepEqual([status, outcome, error.name], ['succeeded', 'error', 'ZeroDivisionError'])
  })

  test('tells its output as it comes', async () => {
    const code = `
import sys, time
print('one')
time.sleep(0.3)
print('two', file=sys.stderr)
time.sleep(0.3)
`
    const { id } = await submit({ code })
    const events: unknown[] = []
    for await (const { event, data } of follow(id)) {
      events.push([event, event === 'status' ? data.status : data])
    }
    assert.deepEqual(events, [
      ['status', 'queued'],
      ['status', 'running'],
      ['stdout', { text: 'one\n' }],
      ['stderr', { text: 'two\n' }],
      ['status', 'succeeded'],
    ])
  })

  test('is ended by DELETE while it runs, and shows what it had', async () => {
    const { id } = await submit({ code: endless })
    await untilItPrints(id)
    const answer = await ask(`/api/job/${id}`, { method: 'DELETE' })
    const job = (await bodyOf(answer)) as WireJob
    assert.deepEqual([answer.status, job.status], [200, 'cancelled'])
    const result = await read(`/api/job/${id}/result`)
    assert.deepEqual([result.status, result.result], ['cancelled', 'at work\n'])
    const next = await bodyOf(await execute({ code: 'print(1)' }))
    assert.equal(next.result, '1\n')
  })
})

test('a callback is posted with a signature that the secret proves', async () => {
  const received = Promise.withResolvers<[IncomingMessage['headers'], string]>()
  const receiver = createServer(async (request, response) => {
    received.resolve([request.headers, await text(request)])
    response.end()
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const { port } = receiver.address() as AddressInfo
  const { id } = await submit({ code: 'print(1)', callback_url: `http://127.0.0.1:${port}/` })
  const [headers, body] = await received.promise
  receiver.close()
  const { status, result_url: url } = JSON.parse(body)
  assert.deepEqual([status, url], ['succeeded', `/api/job/${id}/result`])
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const hmac = createHmac('sha256', secret).update(signed).digest('base64')
  assert.equal(headers['webhook-signature'], `v1,${hmac}`)
})

test('a callback_url that leads inside is refused with 400', async () => {
  const body = { code: 'print(1)', callback_url: 'http://[::ffff:169.254.169.254]/' }
  const answer = await execute(body, { prefer: 'respond-async' })
  assert.deepEqual([answer.status, (await bodyOf(answer)).code], [400, 'callback_refused'])
})

test('an Idempotency-Key runs a plain program once', async () => {
  const code = 'import uuid\nprint(uuid.uuid4())'
  const [first, second] = [
    await bodyOf(await execute({ code }, { 'idempotency-key': 'once' })),
    await bodyOf(await execute({ code }, { 'idempotency-key': 'once' })),
  ]
  assert.deepEqual(first, second)
})

test('kill -9 in the middle: the running job is interrupted, the waiting one runs after the restart', async () => {
  const running = await submit({ code: endless })
  const waiting = await submit({ code: "print('after')" })
  await untilItPrints(running.id)
  await service.stop('SIGKILL')
  await start()
  const [interrupted, done] = await Promise.all([endOf(running.id), endOf(waiting.id)])
  assert.deepEqual([interrupted.status, interrupted.error?.code], ['failed', 'job_interrupted'])
  assert.equal((await read(done.result_url ?? '')).result, 'after\n')
})

test('SIGTERM leaves a waiting job for the next start', async () => {
  const running = await submit({ code: 'import time\nprint(1, flush=True)\ntime.sleep(1)' })
  const waiting = await submit({ code: "print('later')" })
  await untilItPrints(running.id)
  await service.stop('SIGTERM')
  await start()
  assert.equal((await endOf(running.id)).status, 'succeeded')
  assert.equal((await read((await endOf(waiting.id)).result_url ?? '')).result, 'later\n')
})
