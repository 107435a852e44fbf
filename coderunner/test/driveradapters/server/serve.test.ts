import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { outcome } from '../../fakes/outcome.ts'
import { testApp } from '../../fakes/test-app.ts'

const large = Buffer.alloc(1024 ** 2 + 1, 'x')

const artifact = (path: string, content: Buffer, mimeType = 'text/csv') => ({
  path,
  sizeBytes: content.length,
  mimeType,
  sha256: 'f00',
  content,
})

const code = { method: 'POST', url: '/api/runner/execute', payload: { code: 'x' } } as const

describe('the artifacts of an execution', () => {
  it('stand in the answer up to 1 MiB, and above it under an address for their owner', async (t) => {
    const { server, sandbox } = await testApp(t, { API_TOKENS: 'alice:s1,bob:s2' })
    const alice = { authorization: 'Bearer s1' }
    sandbox.play = () =>
      outcome({ artifacts: [artifact('a.csv', Buffer.from('A')), artifact('d/表 1.csv', large)] })
    const body = (await server.inject({ ...code, headers: alice })).json()
    const url = `/api/runner/executions/${body.execution_id}/artifacts/d/%E8%A1%A8%201.csv`
    const common = { mime_type: 'text/csv', sha256: 'f00' }
    assert.deepEqual(body.artifacts, [
      { path: 'a.csv', size: 1, ...common, content_base64: 'QQ==' },
      { path: 'd/表 1.csv', size: large.length, ...common, url },
    ])
    const kept = await server.inject({ url, headers: alice })
    assert.deepEqual(
      [kept.statusCode, kept.headers['content-type'], kept.headers['content-disposition']],
      [200, 'text/csv', `attachment; filename="_ 1.csv"; filename*=UTF-8''%E8%A1%A8%201.csv`],
    )
    assert.ok(kept.rawPayload.equals(large))
    const others = await server.inject({ url, headers: { authorization: 'Bearer s2' } })
    assert.deepEqual([others.statusCode, others.json().code], [404, 'artifact_not_found'])
  })

  for (const [title, asked, status, contentRange, size] of [
    ['nothing more', {}, 200, undefined, large.length],
    ['its ETag as known', { 'if-none-match': 'W/"f00", "f01"' }, 304, undefined, 0],
    ['any ETag as known', { 'if-none-match': '*' }, 304, undefined, 0],
    ['another ETag as known', { 'if-none-match': '"f01"' }, 200, undefined, large.length],
    ['its first ten bytes', { range: 'bytes=0-9' }, 206, `bytes 0-9/${large.length}`, 10],
    ['its last byte', { range: 'bytes=-1' }, 206, `bytes 1048576-1048576/${large.length}`, 1],
    ['what is beyond', { range: `bytes=${large.length}-` }, 416, `bytes */${large.length}`, null],
    ['two ranges', { range: 'bytes=0-1,5-6' }, 200, undefined, large.length],
    ['another unit', { range: 'lines=0-1' }, 200, undefined, large.length],
    ['no range', { range: 'bytes=b-a' }, 200, undefined, large.length],
    [
      'a range of another state',
      { range: 'bytes=0-9', 'if-range': '"f01"' },
      200,
      undefined,
      large.length,
    ],
    [
      'a range of this state',
      { range: 'bytes=0-9', 'if-range': '"f00"' },
      206,
      `bytes 0-9/${large.length}`,
      10,
    ],
  ] as const) {
    it(`are answered with ${status} to who asks for ${title}`, async (t) => {
      const { server, sandbox } = await testApp(t)
      sandbox.play = () => outcome({ artifacts: [artifact('a', large)] })
      const [{ url }] = (await server.inject(code)).json().artifacts
      const { statusCode, headers, rawPayload } = await server.inject({ url, headers: asked })
      assert.deepEqual(
        [statusCode, headers.etag, headers['content-range']],
        [status, '"f00"', contentRange],
      )
      if (size !== null) assert.ok(rawPayload.equals(large.subarray(0, size)))
    })
  }

  it('cannot put a header of their own into the answer', async (t) => {
    const { server, sandbox } = await testApp(t)
    sandbox.play = () =>
      outcome({ artifacts: [artifact('a', large, 'text/html\r\nset-cookie: a=b')] })
    const [{ url }] = (await server.inject(code)).json().artifacts
    const { headers } = await server.inject(url)
    assert.deepEqual(
      [headers['content-type'], headers['set-cookie']],
      ['application/octet-stream', undefined],
    )
  })

  for (const path of ['..%2f..%2fetc/passwd', 'manifest.json', '']) {
    it(`are not found at ${JSON.stringify(path)}`, async (t) => {
      const { server, sandbox } = await testApp(t)
      sandbox.play = () => outcome({ artifacts: [artifact('a', large)] })
      const { execution_id: id } = (await server.inject(code)).json()
      const answer = await server.inject(`/api/runner/executions/${id}/artifacts/${path}`)
      assert.equal(answer.statusCode, 404)
    })
  }
})

describe('POST /api/runner/validate', () => {
  it('answers the verdict', async (t) => {
    const { server, sandbox } = await testApp(t)
    const violation = { line: 1, column: 1, rule: 'r', message: 'm', suggestion: 's' }
    const imports = [{ module: 'os', allowed: false, installed: true }]
    sandbox.verdict = { valid: false, violations: [violation], imports }
    const answer = await server.inject({ ...code, url: '/api/runner/validate' })
    assert.deepEqual([answer.statusCode, answer.json()], [200, sandbox.verdict])
  })

  for (const [payload, status, problem] of [
    [{}, 400, 'invalid_request'],
    [{ code: '' }, 400, 'invalid_request'],
    [{ code: 'x', timeout: 1 }, 400, 'invalid_request'],
    [{ code: 'x'.repeat(1024 ** 2 + 1) }, 413, 'code_too_large'],
  ] as const) {
    it(`answers ${status} to ${JSON.stringify(payload).slice(0, 30)}`, async (t) => {
      const { server } = await testApp(t)
      const answer = await server.inject({ method: 'POST', url: '/api/runner/validate', payload })
      assert.deepEqual([answer.statusCode, answer.json().code], [status, problem])
    })
  }
})

describe('GET /api/runner/capabilities', () => {
  it('says what is active, the limits, the imports and the environments', async (t) => {
    const { server } = await testApp(t, { MAX_EXECUTION_TIME: '5', SCRATCH_MB: '2' })
    assert.deepEqual((await server.inject('/api/runner/capabilities')).json(), {
      isolation: 'namespaces',
      layers: [{ name: 'language', active: true, detail: 'RestrictedPython' }],
      language_guard: true,
      python_version: '3.13.2',
      limits: {
        timeout: 5,
        memory_mb: 512,
        code_bytes: 1_048_576,
        body_bytes: 33_554_432,
        output_bytes: 1_048_576,
        artifact_bytes: 16_777_216,
        scratch_bytes: 2_097_152,
        concurrency: 4,
        queue_max: 256,
      },
      imports: ['json', 'math'],
      imports_missing: [],
      imports_missing_packages: {},
      environments: [
        { digest: 'base', kind: 'base', packages: [{ name: 'numpy', version: '2.0' }] },
      ],
    })
  })
})

describe('GET /api/runner/capabilities with packages', () => {
  it('says which modules are not installed, and what the caller has installed', async (t) => {
    const { server, sandbox, packages } = await testApp(t, { API_TOKENS: 'alice:s1,bob:s2' })
    packages.index.set('attrs', { versions: ['25.1'] })
    sandbox.description = { ...sandbox.description, importsAllowed: ['math', 'attrs.x', 'yaml'] }
    const imports = [
      { module: 'math', allowed: true, installed: true },
      { module: 'attrs.x', allowed: true, installed: false },
      { module: 'yaml', allowed: true, installed: false },
    ]
    sandbox.verdict = { valid: true, violations: [], imports }
    const ask = async (secret: string) => {
      const headers = { authorization: `Bearer ${secret}` }
      return (await server.inject({ url: '/api/runner/capabilities', headers })).json()
    }
    const headers = { authorization: 'Bearer s1' }
    const payload = { package: 'attrs' }
    await server.inject({ method: 'POST', url: '/api/pypkg/install', headers, payload })
    const [alice, bob] = await Promise.all([ask('s1'), ask('s2')])
    const base = { digest: 'base', kind: 'base', packages: [{ name: 'numpy', version: '2.0' }] }
    const own = {
      ...{ digest: 'alice:attrs-25.1', kind: 'installed' },
      packages: [{ name: 'attrs', version: '25.1' }],
    }
    assert.deepEqual(
      [alice.imports_missing, alice.environments, bob.imports_missing, bob.environments],
      [['yaml'], [base, own], ['attrs.x', 'yaml'], [base]],
    )
    assert.deepEqual(bob.imports_missing_packages, { 'attrs.x': 'attrs', yaml: 'pyyaml' })
  })
})

describe('the page of the API', () => {
  it('sends who opens the bare address, or /docs/, to the page', async (t) => {
    const { server } = await testApp(t)
    const answers = await Promise.all([server.inject('/'), server.inject('/docs/')])
    assert.deepEqual(
      answers.map(({ statusCode, headers }) => [statusCode, headers.location]),
      [
        [302, '/docs'],
        [302, '/docs'],
      ],
    )
  })

  it('has an icon for everybody', async (t) => {
    const { server } = await testApp(t, { API_TOKENS: 'alice:s1' })
    const { statusCode, body } = await server.inject('/favicon.ico')
    assert.deepEqual([statusCode, body.slice(0, 5)], [200, '<svg '])
  })

  it('has a page that loads nothing from elsewhere', async (t) => {
    const { server } = await testApp(t)
    const page = await server.inject('/docs')
    const sources = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source)
    const found = sources.map(async (source) => {
      const { statusCode, headers } = await server.inject(String(source))
      return [source, statusCode, headers['content-type']]
    })
    assert.deepEqual(await Promise.all(found), [
      ['/favicon.ico', 200, 'image/svg+xml; charset=utf-8'],
      ['/docs/scalar.js', 200, 'text/javascript; charset=utf-8'],
      ['/docs/start.js', 200, 'text/javascript; charset=utf-8'],
    ])
    assert.match(String(page.headers['content-security-policy']), /^default-src 'self';/)
    const { body } = await server.inject('/docs/start.js')
    assert.match(body, /showDeveloperTools: 'never', hideClientButton: true/)
  })
})

describe('health', () => {
  for (const [status, whole, ready] of [
    ['ok', 200, 200],
    ['degraded', 200, 200],
    ['down', 503, 503],
  ] as const) {
    it(`answers ${whole} when the sandbox is ${status}, and the process is alive`, async (t) => {
      const { server, sandbox } = await testApp(t)
      sandbox.now = { ...sandbox.now, status }
      const answers = await Promise.all(
        ['', '/ready', '/live'].map((part) => server.inject(`/api/health${part}`)),
      )
      assert.deepEqual(
        answers.map((answer) => [answer.statusCode, answer.json().status]),
        [
          [whole, status],
          [ready, status],
          [200, 'ok'],
        ],
      )
    })
  }

  it('is degraded while the language guard is off', async (t) => {
    const { server } = await testApp(t, { CODERUNNER_TEST_LANGUAGE_GUARD: 'off' })
    const { status, checks } = (await server.inject('/api/health')).json()
    assert.deepEqual([status, checks.language_guard.status], ['degraded', 'degraded'])
  })

  it('is degraded while nothing can be written for jobs, and programs run on', async (t) => {
    const { server, dataDir } = await testApp(t)
    rmSync(join(dataDir, 'jobs'), { recursive: true })
    const { status, checks } = (await server.inject('/api/health')).json()
    const detail =
      'The store of jobs cannot be written to: ENOENT. Jobs and Idempotency-Key are refused'
    assert.deepEqual(
      [status, checks.jobs.status, checks.jobs.detail],
      ['degraded', 'degraded', detail],
    )
    assert.equal((await server.inject(code)).statusCode, 200)
  })

  it('says nothing of the language guard while it is on', async (t) => {
    const { server } = await testApp(t)
    const { checks } = (await server.inject('/api/health')).json()
    assert.deepEqual(Object.keys(checks), ['sandbox', 'jobs'])
  })
})

describe('metrics', () => {
  it('count executions by status and show the sandbox as it is', async (t) => {
    const { server, sandbox } = await testApp(t)
    sandbox.now = { ...sandbox.now, running: 3, queued: 5, parked: 7, restarts: 9 }
    await server.inject(code)
    sandbox.play = () => outcome({ status: 'timeout' })
    await server.inject(code)
    const { body } = await server.inject('/metrics')
    for (const line of [
      'coderunner_executions_total{status="success"} 1',
      'coderunner_executions_total{status="timeout"} 1',
      'coderunner_running 3',
      'coderunner_queued 5',
      'coderunner_parked 7',
      '# TYPE coderunner_sandbox_restarts_total counter',
      'coderunner_sandbox_restarts_total 9',
      'coderunner_jobs{status="queued"} 0',
      '# TYPE process_resident_memory_bytes gauge',
      '# TYPE nodejs_eventloop_lag_p99_seconds gauge',
      'http_request_duration_seconds_count{method="POST",route="/api/runner/execute",status="200"} 2',
    ]) {
      assert.ok(body.split('\n').includes(line), `${line}\nis not in\n${body}`)
    }
  })
})

describe('closing', () => {
  it('waits for the run under way, whose caller gets the answer', async (t) => {
    const { server, sandbox } = await testApp(t)
    const address = await server.listen({ port: 0, host: '127.0.0.1' })
    const started = Promise.withResolvers<void>()
    const ending = Promise.withResolvers<void>()
    sandbox.play = async () => {
      started.resolve()
      await ending.promise
      return outcome()
    }
    const answer = fetch(`${address}/api/runner/execute`, {
      method: 'POST',
      body: '{"code":"x"}',
      headers: { 'content-type': 'application/json' },
    })
    await started.promise
    const closed = server.close()
    ending.resolve()
    assert.equal((await answer).status, 200)
    await closed
    assert.equal(sandbox.closedWithinMs, 25_000)
  })
})
