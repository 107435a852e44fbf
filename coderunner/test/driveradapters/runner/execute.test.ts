import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { AppError } from '../../../src/errors/app-error.ts'
import type { Json } from '../../../src/logics/execution/types.ts'
import { parseExactJson } from '../../../src/utils/exact-json.ts'
import { outcome } from '../../fakes/outcome.ts'
import { type TestApp, testApp } from '../../fakes/test-app.ts'

const execute = ({ server }: TestApp, payload: object | string, headers = {}) =>
  server.inject({
    method: 'POST',
    url: '/api/runner/execute',
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  })

describe('POST /api/runner/execute', () => {
  it('answers every field of the contract', async (t) => {
    const app = await testApp(t)
    const answer = await execute(app, { code: "print('Hello')", timeout: 30 })
    const { execution_id: id, ...body } = answer.json()
    assert.match(id, /^[0-9a-f-]{36}$/)
    assert.deepEqual(
      [answer.statusCode, body],
      [
        200,
        {
          status: 'success',
          result: 'Hello\n',
          stderr: '',
          truncated: { stdout: false, stderr: false, artifacts: false },
          return_value: null,
          outputs: [],
          artifacts: [],
          error: null,
          metrics: { duration_ms: 1.5, queue_ms: 0, cpu_time_ms: 1, peak_memory_bytes: 1024 },
          limits: { timeout: 30, memory_mb: 512, isolation: 'namespaces' },
          environment: 'base',
        },
      ],
    )
  })

  it('hands the sandbox the whole program', async (t) => {
    const app = await testApp(t)
    await execute(app, {
      code: 'x = 1',
      timeout: 1.5,
      memory_mb: 64,
      variables: { a: { b: [1, null] } },
      entrypoint: 'main',
      arguments: { k: 'v' },
      stdin: 'in',
      files: [
        { path: 'a.txt', content: 'é' },
        { path: 'b/c.bin', content_base64: 'AP8=' },
      ],
    })
    assert.deepEqual(app.sandbox.programs, [
      {
        code: 'x = 1',
        environment: null,
        timeoutMs: 1500,
        memoryBytes: 67_108_864,
        variables: { a: { b: [1, null] } },
        entrypoint: 'main',
        arguments: { k: 'v' },
        stdin: 'in',
        files: [
          { path: 'a.txt', content: Buffer.from('é') },
          { path: 'b/c.bin', content: Buffer.from([0, 255]) },
        ],
      },
    ])
  })

  it('hands numbers on as they were written', async (t) => {
    const app = await testApp(t)
    const variables = '{"f":1.0,"big":123456789012345678901234567890,"e":1e400,"i":7}'
    await execute(app, `{"code":"x","timeout":2.0,"variables":${variables}}`)
    assert.equal(JSON.stringify(app.sandbox.programs[0]?.variables), variables)
    assert.equal(app.sandbox.programs[0]?.timeoutMs, 2000)
  })

  it('hands numbers back as the sandbox wrote them', async (t) => {
    const app = await testApp(t)
    const text = '[1.0,123456789012345678901234567890]'
    app.sandbox.play = () => outcome({ returnValue: parseExactJson(text) as Json })
    const { body } = await execute(app, { code: 'x' })
    assert.ok(body.includes(`"return_value":${text},`), body)
  })

  it('answers with the result when a large artifact cannot be kept, and the log has the cause', async (t) => {
    const app = await testApp(t)
    writeFileSync(join(app.dataDir, 'artifacts'), 'no folder')
    const large = { path: 'a', sizeBytes: 2 ** 21, mimeType: 'text/plain', sha256: 'f00' }
    app.sandbox.play = () => outcome({ artifacts: [{ ...large, content: Buffer.alloc(2 ** 21) }] })
    const answer = await execute(app, { code: 'x' })
    const { result, artifacts, truncated, stderr } = answer.json()
    assert.deepEqual(
      [answer.statusCode, result, artifacts, truncated.artifacts, stderr],
      [
        200,
        'Hello\n',
        [],
        true,
        '[artifact left out] a: 2097152 bytes, the service cannot keep files now\n',
      ],
    )
    assert.deepEqual(
      app.log.filter(({ err }) => err).map(({ msg }) => msg),
      ['artifacts were not kept'],
    )
  })

  it('lets code, variables and stdin hold any text that JSON can', async (t) => {
    const app = await testApp(t)
    const text = 'a\u0000b\ud800\r\n\ufeff名'
    await execute(app, JSON.stringify({ code: text, variables: { v: text }, stdin: text }))
    const [program] = app.sandbox.programs
    assert.deepEqual([program?.code, program?.variables, program?.stdin], [text, { v: text }, text])
  })

  it('answers 200 however the program ended', async (t) => {
    const app = await testApp(t)
    const statuses = [
      'error',
      'rejected',
      'timeout',
      'memory_limit',
      'cancelled',
      'crashed',
    ] as const
    for (const status of statuses) {
      app.sandbox.play = () => outcome({ status })
      const answer = await execute(app, { code: 'x' })
      assert.deepEqual([answer.statusCode, answer.json().status], [200, status])
    }
  })

  it('shows errors, violations, rich outputs and return values', async (t) => {
    const app = await testApp(t)
    const frame = { file: '<code>', line: 1, function: '<module>', text: '1/0' }
    const violation = { line: 1, column: 2, rule: 'r', message: 'm', suggestion: 's' }
    const output = { data: { 'text/html': '<b>', 'application/json': { a: [1] } } }
    const error = { name: 'E', value: 'v', line: 1, column: null, traceback: [frame] }
    app.sandbox.play = () =>
      outcome({
        status: 'error',
        returnValue: { a: [1.5, null, 'x'] },
        outputs: [output],
        error: { ...error, exitCode: 3, violations: [violation] },
      })
    const body = (await execute(app, { code: 'x' })).json()
    assert.deepEqual(
      [body.return_value, body.outputs, body.error],
      [{ a: [1.5, null, 'x'] }, [output], { ...error, exit_code: 3, violations: [violation] }],
    )
  })

  for (const [title, payload, pointer, message] of [
    ['no code', {}, '/code', 'is missing'],
    ['empty code', { code: '' }, '/code', 'must not be empty'],
    ['code that is no text', { code: 1 }, '/code', 'must be a string'],
    ['code that is null', { code: null }, '/code', 'must be a string'],
    ['an unknown field', { code: 'x', Timeout: 1 }, '/Timeout', 'is not a field of this request'],
    ['timeout "30"', { code: 'x', timeout: '30' }, '/timeout', 'must be a number'],
    [
      'timeout 0',
      { code: 'x', timeout: 0 },
      '/timeout',
      'must be a number of seconds above 0 and at most 30 (MAX_EXECUTION_TIME)',
    ],
    [
      'timeout -1',
      { code: 'x', timeout: -1 },
      '/timeout',
      'must be a number of seconds above 0 and at most 30 (MAX_EXECUTION_TIME)',
    ],
    ['timeout true', { code: 'x', timeout: true }, '/timeout', 'must be a number'],
    ['half a MiB', { code: 'x', memory_mb: 1.5 }, '/memory_mb', 'must be a whole number'],
    ['variables in an array', { code: 'x', variables: [] }, '/variables', 'must be an object'],
    [
      'text for arguments',
      { code: 'x', arguments: 'a' },
      '/arguments',
      'must be an object or an array',
    ],
    ['files in an object', { code: 'x', files: {} }, '/files', 'must be an array'],
    ['a file without path', { code: 'x', files: [{}] }, '/files/0/path', 'is missing'],
    [
      'an unknown field of a file',
      { code: 'x', files: [{ path: 'a', content: '', mode: 1 }] },
      '/files/0/mode',
      'is not a field of this request',
    ],
    [
      'a file without content',
      { code: 'x', files: [{ path: 'a' }] },
      '/files/0',
      'needs `content` or `content_base64`',
    ],
    [
      'a file with two contents',
      { code: 'x', files: [{ path: 'a', content: '', content_base64: '' }] },
      '/files/0/content_base64',
      'stands beside `content`; accepted is one of the two',
    ],
    [
      'base64 that is none',
      { code: 'x', files: [{ path: 'a', content_base64: 'a b' }] },
      '/files/0/content_base64',
      'is not base64 (RFC 4648, with padding)',
    ],
    [
      'half a surrogate pair in a file',
      { code: 'x', files: [{ path: 'a', content: '\ud800' }] },
      '/files/0/content',
      'holds half of a surrogate pair',
    ],
    [
      'a path out of the scratch folder',
      { code: 'x', files: [{ path: '../a', content: '' }] },
      '/files/0/path',
      'leads out of its folder with `..`',
    ],
    [
      'a variable that shadows a guard',
      { code: 'x', variables: { _getattr_: 1 } },
      '/variables/_getattr_',
      '"_getattr_" is a name that the sandbox keeps for itself',
    ],
  ] as const) {
    it(`refuses ${title}, and the next request works`, async (t) => {
      const app = await testApp(t)
      const answer = await execute(app, payload)
      const { code, status, errors } = answer.json()
      assert.deepEqual([code, status, errors], ['invalid_request', 400, [{ pointer, message }]])
      assert.equal(app.sandbox.programs.length, 0)
      assert.equal((await execute(app, { code: 'x' })).statusCode, 200)
    })
  }

  it('lists every field that is wrong, the first 50 of them', async (t) => {
    const app = await testApp(t)
    const { errors } = (await execute(app, { code: 'x', foo: 1, timeout: '30' })).json()
    assert.deepEqual(errors, [
      { pointer: '/foo', message: 'is not a field of this request' },
      { pointer: '/timeout', message: 'must be a number' },
    ])
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`f${index}`, 1]))
    assert.equal((await execute(app, { code: 'x', ...many })).json().errors.length, 50)
  })

  it('refuses a field that is given twice', async (t) => {
    const problem = (await execute(await testApp(t), '{"code":"1","code":"2"}')).json()
    assert.deepEqual(
      [problem.status, problem.code, problem.detail],
      [400, 'invalid_json', 'an object in the JSON names a field twice; name each once'],
    )
  })

  it('says the maximum when the timeout is above it', async (t) => {
    const app = await testApp(t, { MAX_EXECUTION_TIME: '7' })
    const problem = (await execute(app, { code: 'x', timeout: 1e9 })).json()
    assert.deepEqual(
      [problem.code, problem.status, problem.detail],
      [
        'invalid_request',
        400,
        '/timeout must be a number of seconds above 0 and at most 7 (MAX_EXECUTION_TIME)',
      ],
    )
  })

  for (const payload of [
    '{"code":"x","timeout":NaN}',
    '{"code":"x","timeout":Infinity}',
    "{'code':'x'}",
  ]) {
    it(`refuses ${payload} as no JSON`, async (t) => {
      assert.equal((await execute(await testApp(t), payload)).json().code, 'invalid_json')
    })
  }

  it('refuses a timeout that is a number in JSON and none anywhere else', async (t) => {
    const problem = (await execute(await testApp(t), '{"code":"x","timeout":1e999}')).json()
    assert.deepEqual([problem.status, problem.code], [400, 'invalid_request'])
  })

  it('takes 1 MiB of code and answers 413 to a byte more', async (t) => {
    const app = await testApp(t)
    const mebibyte = 'x'.repeat(1_048_576)
    assert.equal((await execute(app, { code: mebibyte })).statusCode, 200)
    const problem = (await execute(app, { code: `${mebibyte}x` })).json()
    assert.deepEqual(
      [problem.status, problem.code, problem.detail],
      [413, 'code_too_large', 'code is 1048577 bytes; at most 1048576 are accepted'],
    )
  })

  it('answers 413 to a body above 32 MiB', async (t) => {
    const answer = await execute(await testApp(t), `{"code":"${'x'.repeat(32 * 1024 ** 2)}"}`)
    assert.deepEqual([answer.statusCode, answer.json().code], [413, 'body_too_large'])
  })

  it('answers 413 to files that the scratch folder cannot hold', async (t) => {
    const app = await testApp(t, { SCRATCH_MB: '1' })
    const files = [{ path: 'a', content: 'x'.repeat(1024 ** 2 + 1) }]
    assert.equal((await execute(app, { code: 'x', files })).json().code, 'files_too_large')
  })

  it('refuses 201 nested brackets in variables', async (t) => {
    const app = await testApp(t)
    const deep = `${'['.repeat(201)}1.5${']'.repeat(201)}`
    const problem = (await execute(app, `{"code":"x","variables":{"a":${deep}}}`)).json()
    assert.deepEqual(problem.errors, [
      { pointer: '/variables/a', message: 'is nested deeper than 200 levels' },
    ])
  })

  it('takes an empty list of packages and auto_install false', async (t) => {
    const app = await testApp(t)
    const answer = await execute(app, { code: 'x', packages: [], auto_install: false })
    assert.equal(answer.statusCode, 200)
  })

  for (const [code, status, retryAfterS] of [
    ['queue_full', 429, 1],
    ['sandbox_unavailable', 503, undefined],
  ] as const) {
    it(`answers ${status} when the sandbox says ${code}`, async (t) => {
      const app = await testApp(t)
      app.sandbox.play = () => {
        throw new AppError(code, 'words', retryAfterS === undefined ? {} : { retryAfterS })
      }
      const answer = await execute(app, { code: 'x' })
      assert.deepEqual(
        [answer.statusCode, answer.json().code, answer.headers['retry-after']],
        [status, code, retryAfterS?.toString()],
      )
    })
  }

  it('tells nothing of an error that nobody expected', async (t) => {
    const app = await testApp(t)
    app.sandbox.play = () => {
      throw new Error('connect ENOENT /run/secret.sock')
    }
    const answer = await execute(app, { code: 'x' }, { 'x-request-id': 'r-9' })
    assert.doesNotMatch(answer.body, /secret|ENOENT/)
    assert.deepEqual([answer.statusCode, answer.json().request_id], [500, 'r-9'])
  })

  it('runs under the request id of the caller', async (t) => {
    const app = await testApp(t)
    await execute(app, { code: 'x' }, { 'x-request-id': 'r-5' })
    assert.deepEqual(
      app.sandbox.contexts.map(({ requestId, owner }) => [requestId, owner]),
      [['r-5', 'anonymous']],
    )
  })

  it('answers a request with an Idempotency-Key once', async (t) => {
    const app = await testApp(t)
    const key = { 'idempotency-key': 'k-1' }
    const first = await execute(app, { code: 'x' }, key)
    const again = await execute(app, { code: 'x' }, key)
    const other = await execute(app, { code: 'y' }, key)
    assert.deepEqual(first.json(), again.json())
    assert.deepEqual([app.sandbox.programs.length, other.json().code], [1, 'idempotency_conflict'])
  })
})
