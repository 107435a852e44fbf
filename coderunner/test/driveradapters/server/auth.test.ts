import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testApp } from '../../fakes/test-app.ts'

const tokens = { API_TOKENS: 'alice:s1,bob:s2' }

const open = ['/api/health', '/api/health/live', '/api/health/ready']
const closed = [
  '/metrics',
  '/docs',
  '/docs/start.js',
  '/docs/login.json',
  '/openapi.json',
  '/api/runner/capabilities',
  '/none',
]

const code = { method: 'POST', url: '/api/runner/execute', payload: { code: 'x' } } as const

describe('a service with tokens', () => {
  for (const url of open) {
    it(`answers ${url} to everybody`, async (t) => {
      const { server } = await testApp(t, tokens)
      assert.equal((await server.inject(url)).statusCode, 200)
    })
  }

  for (const url of closed) {
    it(`wants a token for ${url}`, async (t) => {
      const { server } = await testApp(t, tokens)
      const answer = await server.inject(url)
      assert.deepEqual(
        [answer.statusCode, answer.json().code, answer.json().detail],
        [401, 'unauthenticated', 'the request carries no bearer token'],
      )
      assert.match(String(answer.headers['www-authenticate']), /\bBearer realm="coderunner"/)
    })
  }

  for (const authorization of [
    'Bearer s3',
    'Bearer',
    'bearer',
    's1',
    'Basic OnMx',
    'Bearer s1 s2',
  ]) {
    it(`does not run code for ${JSON.stringify(authorization)}`, async (t) => {
      const { server, sandbox } = await testApp(t, tokens)
      const answer = await server.inject({ ...code, headers: { authorization } })
      assert.deepEqual([answer.statusCode, sandbox.programs], [401, []])
    })
  }

  for (const [authorization, owner] of [
    ['Bearer s1', 'alice'],
    ['bearer  s2', 'bob'],
  ] as const) {
    it(`knows ${owner} by ${JSON.stringify(authorization)}`, async (t) => {
      const { server, sandbox } = await testApp(t, tokens)
      const answer = await server.inject({ ...code, headers: { authorization } })
      assert.deepEqual([answer.statusCode, sandbox.contexts[0]?.owner], [200, owner])
    })
  }

  it('shows its docs to a browser that sends the token as a password, and asks for it', async (t) => {
    const { server } = await testApp(t, tokens)
    const authorization = `Basic ${Buffer.from('anything:s1').toString('base64')}`
    const [asked, shown, ran] = await Promise.all([
      server.inject('/docs'),
      server.inject({ url: '/docs', headers: { authorization } }),
      server.inject({ ...code, headers: { authorization } }),
    ])
    assert.deepEqual([asked.statusCode, shown.statusCode, ran.statusCode], [401, 200, 401])
    assert.deepEqual(asked.headers['www-authenticate'], [
      'Basic realm="coderunner", charset="UTF-8"',
      'Bearer realm="coderunner"',
    ])
    assert.equal(ran.headers['www-authenticate'], 'Bearer realm="coderunner"')
  })
})

describe('the login of the docs', () => {
  const basic = (pair: string) => ({
    authorization: `Basic ${Buffer.from(pair).toString('base64')}`,
  })

  it('is told to the page, which sends its requests with it', async (t) => {
    const { server } = await testApp(t, tokens)
    const { body, headers } = await server.inject({
      url: '/docs/login.json',
      headers: basic('anything:s2'),
    })
    assert.deepEqual(
      [JSON.parse(body), headers['cache-control'], headers['cross-origin-resource-policy']],
      [{ token: 's2' }, 'no-store', 'same-origin'],
    )
  })

  it('is null where there is none', async (t) => {
    const { server } = await testApp(t)
    assert.deepEqual((await server.inject('/docs/login.json')).json(), { token: null })
  })
})

describe('a service without tokens', () => {
  for (const [title, headers, status] of [
    ['no browser', {}, 200],
    ['its own page', { origin: 'http://localhost:8080', host: 'localhost:8080' }, 200],
    ['a page elsewhere', { origin: 'http://evil.example', host: 'localhost:8080' }, 403],
    ['a page on another port', { origin: 'http://localhost:3000', host: 'localhost:8080' }, 403],
    ['a page without origin', { origin: 'null', host: 'localhost:8080' }, 403],
    ['a name bound to here', { origin: 'http://evil.example', host: 'evil.example' }, 403],
  ] as const) {
    it(`answers ${status} to ${title}`, async (t) => {
      const { server } = await testApp(t)
      assert.equal((await server.inject({ ...code, headers })).statusCode, status)
    })
  }

  it('on an address of its own is called by the page at that address', async (t) => {
    const { server } = await testApp(t, { HOST: '0.0.0.0' })
    const headers = { origin: 'http://10.1.2.3:8080', host: '10.1.2.3:8080' }
    assert.equal((await server.inject({ ...code, headers })).statusCode, 200)
  })

  for (const url of [...closed, '/', '/api/job', '/api/pypkg/list', '/api/runner/execute']) {
    it(`does not let a page whose name was rebound read ${url}`, async (t) => {
      const { server } = await testApp(t)
      const answer = await server.inject({ url, headers: { host: 'evil.example:8080' } })
      assert.deepEqual([answer.statusCode, answer.json().code], [403, 'cross_origin_refused'])
    })
  }

  it('tells its health under every name', async (t) => {
    const { server } = await testApp(t)
    const headers = { host: 'balancer.example' }
    const answers = await Promise.all(open.map((url) => server.inject({ url, headers })))
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [200, 200, 200],
    )
  })
})
