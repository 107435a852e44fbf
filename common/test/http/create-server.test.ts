import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { AppError } from '../../src/problem/app-error.ts'
import { connectTo } from './connect-to.ts'
import { testServer } from './test-server.ts'

const body = Type.Object(
  { count: Type.Number(), 'a/b': Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
)

const query = Type.Object({ limit: Type.Optional(Type.Integer()) })

const addRoutes = (server: FastifyInstance): void => {
  server.post('/count', { schema: { body } }, async (request) => request.body)
  server.get('/list', { schema: { querystring: query } }, async (request) => request.query)
  server.delete('/item/:id', async (request) => request.params)
  server.get('/fail', async () => {
    throw new Error('ENOENT: /root/secret')
  })
  server.get('/busy', async () => {
    throw new AppError('queue_full', '3 are waiting', { retryAfterS: 1.2 })
  })
}

const post = (t: TestContext, payload: string | Buffer, type = 'application/json') =>
  testServer(t, addRoutes).server.inject({
    method: 'POST',
    url: '/count',
    payload,
    headers: { 'content-type': type },
  })

describe('a server of the conventions', () => {
  for (const [title, payload, code, detail] of [
    ['what is no JSON', '{', 'invalid_json', /^the body is not JSON: /],
    ['an empty body', '', 'invalid_json', /^the body is not JSON: /],
    ['NaN', '{"count": NaN}', 'invalid_json', /^the body is not JSON: /],
    ['what is no UTF-8', Buffer.from('{"count": "\xff"}', 'latin1'), 'invalid_json', /not UTF-8$/],
    ['lists 257 deep', '['.repeat(257), 'invalid_json', /nested deeper than 256 levels$/],
    ['a missing field', '{}', 'invalid_request', /^\/count is missing$/],
    ['a text for a number', '{"count": "1"}', 'invalid_request', /^\/count must be a number$/],
    ['null for a number', '{"count": null}', 'invalid_request', /^\/count must be a number$/],
    ['an unknown field', '{"count": 1, "x~/": 1}', 'invalid_request', /^\/x~0~1 is not a field/],
    [
      'a number for a flag',
      '{"count": 1, "a/b": 1}',
      'invalid_request',
      /^\/a~1b must be true or false/,
    ],
    ['an array', '[]', 'invalid_request', /^the body must be an object$/],
    [
      'a field of every object',
      '{"count": 1, "__proto__": 1}',
      'invalid_request',
      /__proto__ is not/,
    ],
  ] as const) {
    it(`refuses ${title} with 400 ${code}`, async (t) => {
      const answer = await post(t, payload)
      const problem = answer.json()
      assert.deepEqual(
        [answer.statusCode, answer.headers['content-type'], problem.code],
        [400, 'application/problem+json; charset=utf-8', code],
      )
      assert.match(problem.detail, detail)
    })
  }

  it('refuses a name in a path of more than 4096 characters with 404', async (t) => {
    const { server } = testServer(t, addRoutes)
    const answer = await server.inject({ method: 'DELETE', url: `/item/${'a'.repeat(5000)}` })
    assert.deepEqual(
      [answer.statusCode, answer.headers['content-type'], answer.json().code],
      [404, 'application/problem+json; charset=utf-8', 'route_not_found'],
    )
  })

  it('takes JSON after a byte order mark, and under any spelling of its type', async (t) => {
    const answer = await post(t, '\ufeff{"count": 1}', 'Application/JSON ; charset=UTF-8')
    assert.deepEqual(answer.json(), { count: 1 })
  })

  it('checks the fields under any spelling of the type', async (t) => {
    assert.equal((await post(t, '{"x": 1}', 'Application/JSON ; charset=UTF-8')).statusCode, 400)
  })

  it('refuses a body above the limit with 413', async (t) => {
    const problem = (await post(t, JSON.stringify({ count: 'x'.repeat(1000) }))).json()
    assert.deepEqual(
      [problem.status, problem.code, problem.detail],
      [
        413,
        'body_too_large',
        'the body is larger than 1000 bytes, which is the most that is taken',
      ],
    )
  })

  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/json']) {
    it(`refuses ${type} with 415`, async (t) => {
      const problem = (await post(t, '{"count": 1}', type)).json()
      assert.deepEqual(
        [problem.status, problem.code, problem.detail],
        [415, 'unsupported_media_type', `Content-Type "${type}" is not taken here`],
      )
    })
  }

  it('takes a DELETE that names the type of a body it does not have', async (t) => {
    const { server } = testServer(t, addRoutes)
    const headers = { 'content-type': 'application/json' }
    const answer = await server.inject({ method: 'DELETE', url: '/item/7', headers })
    assert.deepEqual([answer.statusCode, answer.json()], [200, { id: '7' }])
  })

  for (const encoding of ['gzip', 'br', 'x-unknown']) {
    it(`refuses a body in ${encoding} with 415`, async (t) => {
      const { server } = testServer(t, addRoutes)
      const headers = { 'content-type': 'application/json', 'content-encoding': encoding }
      const payload = Buffer.from([0x1f, 0x8b, 8, 0])
      const answer = await server.inject({ method: 'POST', url: '/count', headers, payload })
      assert.deepEqual(
        [answer.statusCode, answer.json().code, answer.json().detail],
        [
          415,
          'unsupported_media_type',
          `Content-Encoding "${encoding}" is not taken; send the body uncompressed`,
        ],
      )
    })
  }

  it('reads numbers out of a query', async (t) => {
    const { server } = testServer(t, addRoutes)
    assert.deepEqual((await server.inject('/list?limit=5')).json(), { limit: 5 })
    assert.equal((await server.inject('/list?limit=five')).json().code, 'invalid_request')
  })

  it('answers 404 where nothing is, without the query', async (t) => {
    const problem = (await testServer(t, addRoutes).server.inject('/none?token=s')).json()
    assert.deepEqual(
      [problem.status, problem.code, problem.instance],
      [404, 'route_not_found', '/none'],
    )
  })

  it('answers 405 with Allow where another method is', async (t) => {
    const { server } = testServer(t, addRoutes)
    const answers = await Promise.all([
      server.inject({ method: 'PUT', url: '/count' }),
      server.inject({ method: 'GET', url: '/item/7' }),
    ])
    assert.deepEqual(
      answers.map((answer) => [answer.statusCode, answer.headers.allow, answer.json().code]),
      [
        [405, 'POST', 'method_not_allowed'],
        [405, 'DELETE', 'method_not_allowed'],
      ],
    )
  })

  it('answers 400 to a path that decodes to nothing', async (t) => {
    const problem = (await testServer(t, addRoutes).server.inject('/%ff')).json()
    assert.deepEqual([problem.status, problem.code], [400, 'invalid_http'])
  })

  it('keeps what an unknown error says for the log, under the request id', async (t) => {
    const { server, log } = testServer(t, addRoutes)
    const answer = await server.inject({ url: '/fail', headers: { 'x-request-id': 'r-7' } })
    assert.deepEqual(
      [answer.statusCode, answer.json().detail, answer.json().request_id],
      [500, 'An unexpected error happened.', 'r-7'],
    )
    assert.doesNotMatch(answer.body, /ENOENT|secret|at /)
    const failures = log.filter(({ msg }) => msg === 'request failed')
    assert.deepEqual(
      failures.map(({ request_id: id, err }) => [id, (err as Error).message]),
      [['r-7', 'ENOENT: /root/secret']],
    )
  })

  it('rounds Retry-After up', async (t) => {
    const answer = await testServer(t, addRoutes).server.inject('/busy')
    assert.deepEqual([answer.statusCode, answer.headers['retry-after']], [429, '2'])
  })

  it('returns the request id, and logs one line with it', async (t) => {
    const { server, log } = testServer(t, addRoutes)
    const answer = await server.inject({ url: '/list?limit=1', headers: { 'x-request-id': 'r-1' } })
    assert.equal(answer.headers['x-request-id'], 'r-1')
    const lines = log.map(({ time, duration_ms, ...rest }) => {
      assert.deepEqual([typeof time, typeof duration_ms], ['string', 'number'])
      return rest
    })
    assert.deepEqual(lines, [
      { level: 30, request_id: 'r-1', method: 'GET', path: '/list', status: 200, msg: 'request' },
    ])
  })

  it('puts the security headers on every answer', async (t) => {
    const { server } = testServer(t, addRoutes)
    for (const url of ['/list', '/none', '/fail', '/%ff']) {
      const { headers } = await server.inject(url)
      assert.deepEqual(
        [
          headers['x-content-type-options'],
          headers['content-security-policy'],
          typeof headers['x-request-id'],
        ],
        ['nosniff', "default-src 'none'; frame-ancestors 'none'", 'string'],
        url,
      )
    }
  })

  it('answers 503 to what comes while it closes', async (t) => {
    const { server } = testServer(t, addRoutes)
    let address = ''
    const late: [number, string | null, string][] = []
    server.addHook('preClose', async () => {
      const answer = await fetch(`${address}/list`)
      const { code } = (await answer.json()) as { code: string }
      late.push([answer.status, answer.headers.get('retry-after'), code])
    })
    address = await server.listen({ port: 0, host: '127.0.0.1' })
    await server.close()
    assert.deepEqual(late, [[503, '5', 'shutting_down']])
  })

  for (const [title, lines, status, code] of [
    ['what is no HTTP', 'nonsense', '400 Bad Request', 'invalid_http'],
    [
      'an expectation that is not known',
      'GET /list HTTP/1.1\r\nHost: x\r\nExpect: 999',
      '417 Expectation Failed',
      'expectation_failed',
    ],
    [
      'two tokens at once',
      'GET /list HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a\r\nauthorization: Bearer b',
      '400 Bad Request',
      'invalid_http',
    ],
    [
      'two types of one body',
      'POST /count HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Type: text/plain\r\nContent-Length: 0',
      '400 Bad Request',
      'invalid_http',
    ],
  ] as const) {
    it(`answers a problem to ${title}: ${code}`, async (t) => {
      const { server } = testServer(t, addRoutes)
      const { socket, answer } = await connectTo(server)
      socket.end(`${lines}\r\n\r\n`)
      const { head, body: payload } = await answer
      assert.match(head, new RegExp(`^HTTP/1.1 ${status}\r\n`))
      assert.match(head, /content-type: application\/problem\+json/)
      assert.equal(JSON.parse(payload).code, code)
    })
  }
})
