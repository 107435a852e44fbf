import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { endless, makeDataDir } from '../support/real-sandbox.ts'
import { until } from '../support/until.ts'
import { type Client, clientOf } from './client.ts'
import { readEvents } from './read-events.ts'
import { type RunningService, startService } from './start-service.ts'

const dataDir = makeDataDir('e2e')
const tokens = { alice: { authorization: 'Bearer a' }, bob: { authorization: 'Bearer b' } }
let service: RunningService
let client: Client

before(async () => {
  service = await startService({
    DATA_DIR: dataDir,
    API_TOKENS: 'alice:a,bob:b',
    SANDBOX_CONCURRENCY: '2',
    LOG_LEVEL: 'info',
  })
  const open = clientOf(service.base)
  const asAlice = (init: Partial<RequestInit> = {}) => ({
    ...init,
    headers: { ...tokens.alice, ...init.headers },
  })
  client = {
    ...open,
    ask: (path, init) => open.ask(path, asAlice(init)),
    execute: (body, init) => open.execute(body, asAlice(init)),
  }
})
after(() => service?.stop('SIGKILL'))

const plain = { status: 'success', result: '', stderr: '', return_value: null, error: null }
const shown = ({ status, result, stderr, return_value, error }: typeof plain) => ({
  status,
  result,
  stderr,
  return_value,
  error,
})

describe('a program over HTTP', () => {
  test('runs Hello and answers with every field', async () => {
    const { status, headers, body } = await client.execute({
      code: "print('Hello')",
      timeout: 30,
    })
    const { metrics, environment, execution_id: id, limits, ...rest } = body
    assert.deepEqual(
      [status, headers.get('content-type')],
      [200, 'application/json; charset=utf-8'],
    )
    assert.deepEqual(rest, {
      ...{ ...plain, result: 'Hello\n' },
      truncated: { stdout: false, stderr: false, artifacts: false },
      outputs: [],
      artifacts: [],
    })
    assert.deepEqual([limits.timeout, limits.memory_mb], [30, 512])
    assert.deepEqual(Object.keys(metrics).sort(), [
      'cpu_time_ms',
      'duration_ms',
      'peak_memory_bytes',
      'queue_ms',
    ])
    assert.match(`${environment} ${id}`, /^[0-9a-f]{16,} [0-9a-f-]{36}$/)
  })

  test('takes variables, an entrypoint with arguments, stdin and files', async () => {
    const { body } = await client.execute({
      code: "def add(a, b=0):\n    print(input(), open('d/x.txt').read())\n    return a + b + c",
      variables: { c: 0.5 },
      entrypoint: 'add',
      arguments: { a: 1, b: 2 },
      stdin: 'line\n',
      files: [{ path: 'd/x.txt', content: 'text' }],
    })
    assert.deepEqual(shown(body), { ...plain, result: 'line text\n', return_value: 3.5 })
  })

  test('that fails is answered with 200 and the place where it failed', async () => {
    const { status, body } = await client.execute({ code: "print('a')\n1 / 0" })
    const { name, value, line } = body.error
    assert.deepEqual(
      [status, body.status, body.result, name, value, line],
      [200, 'error', 'a\n', 'ZeroDivisionError', 'division by zero', 2],
    )
  })

  test('that reaches for the host is rejected before anything ran', async () => {
    const { body } = await client.execute({ code: "print('a')\nimport subprocess" })
    assert.deepEqual([body.status, body.result, body.error.violations.length], ['rejected', '', 1])
  })
})

describe('a program as multipart', () => {
  test('finds the files that came beside it', async () => {
    const form = new FormData()
    form.set('request', new Blob([JSON.stringify({ code: "print(open('数据.csv').read())" })]))
    form.set('any', new Blob(['a,b\n1,2']), '数据.csv')
    const answer = await client.ask('/api/runner/execute', { method: 'POST', body: form })
    assert.equal(((await answer.json()) as typeof plain).result, 'a,b\n1,2\n')
  })
})

describe('a program as a stream', () => {
  test('tells its output as it comes, and the whole answer last', async () => {
    const code = `
import sys
print('one')
print('two', file=sys.stderr)
display(1)
print('三')
`
    const answer = await client.ask('/api/runner/execute', {
      method: 'POST',
      body: JSON.stringify({ code }),
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    })
    const events = []
    for await (const event of readEvents(answer)) events.push(event)
    const result = events.pop()
    assert.deepEqual(events, [
      { event: 'stdout', data: { text: 'one\n' } },
      { event: 'stderr', data: { text: 'two\n' } },
      { event: 'output', data: result?.data.outputs[0] },
      { event: 'stdout', data: { text: '三\n' } },
    ])
    assert.deepEqual(
      [result?.event, shown(result?.data)],
      ['result', { ...plain, result: 'one\n三\n', stderr: 'two\n' }],
    )
  })
})

describe('artifacts', () => {
  test('of up to 1 MiB are in the answer, larger ones at a url that their owner alone can read', async () => {
    const code = `
open('output/small.txt', 'w').write('x')
open('output/大 file.bin', 'wb').write(bytes(range(256)) * 8192)
`
    const { artifacts } = (await client.execute({ code })).body
    const content = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
    const large = Buffer.concat(Array(8192).fill(content))
    const sha256 = createHash('sha256').update(large).digest('hex')
    const [small, { url, ...rest }] = artifacts
    assert.deepEqual([small.path, small.size, small.content_base64], ['small.txt', 1, 'eA=='])
    assert.deepEqual(rest, {
      path: '大 file.bin',
      size: 2_097_152,
      mime_type: 'application/octet-stream',
      sha256,
    })
    const answer = await client.ask(url)
    assert.equal(Buffer.from(await answer.arrayBuffer()).equals(large), true)
    const others = await clientOf(service.base).ask(url, { headers: tokens.bob })
    assert.deepEqual([answer.status, others.status], [200, 404])
  })
})

describe('a client who goes away', () => {
  const running = async (): Promise<number> => {
    const text = await (await client.ask('/metrics')).text()
    return Number(/^coderunner_running (\d+)$/m.exec(text)?.[1])
  }

  test('frees the sandbox, whether it waited for the answer or read a stream', async () => {
    for (const accept of ['application/json', 'text/event-stream']) {
      const leaving = new AbortController()
      const asked = client.ask('/api/runner/execute', {
        method: 'POST',
        body: JSON.stringify({ code: endless }),
        headers: { 'content-type': 'application/json', accept },
        signal: leaving.signal,
      })
      const ended = asked.then((answer) => answer.text()).catch(() => 'left')
      await until(async () => (await running()) === 1, 'it runs')
      leaving.abort()
      assert.equal(await ended, 'left')
      await until(async () => (await running()) === 0, 'its place is free')
    }
    assert.equal((await client.execute({ code: 'print(1)' })).body.result, '1\n')
  })
})
