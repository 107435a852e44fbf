import assert from 'node:assert/strict'
import { once } from 'node:events'
import { describe, it, type TestContext } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { connectTo, postHead } from '../connect-to.ts'
import { testServer } from '../test-server.ts'

const bounds = { bodyLimit: 200_000, bodiesMaxBytes: 300_000 }
const bodyOf = (sizeBytes: number): string => JSON.stringify('x'.repeat(sizeBytes - 2))

/** A server whose requests to /held are answered when the test says so. */
const holdingServer = (t: TestContext) => {
  const held: (() => void)[] = []
  const arrived: (() => void)[] = []
  const made = testServer(
    t,
    (server: FastifyInstance) => {
      server.post('/length', async ({ bodyText }) => bodyText.length)
      server.post('/held', async () => {
        arrived.shift()?.()
        await new Promise<void>((resolve) => held.push(resolve))
        return 'held'
      })
    },
    bounds,
  )
  const hold = async (sizeBytes: number) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    arrived.push(resolve)
    const connection = await connectTo(made.server)
    connection.socket.write(postHead('/held', sizeBytes) + bodyOf(sizeBytes))
    await promise
    return connection
  }
  return { ...made, hold, letGo: () => held.shift()?.() }
}

const post = async (server: FastifyInstance, sizeBytes: number): Promise<[string, string]> => {
  const { socket, answer } = await connectTo(server)
  socket.write(postHead('/length', sizeBytes) + bodyOf(sizeBytes))
  const { head, body } = await answer
  return [head, body]
}

describe('bodies under way', () => {
  it('are bounded together: one too many is a 429, a small one is served, until one is answered', async (t) => {
    const { server, hold, letGo } = holdingServer(t)
    const first = await hold(150_000)
    await hold(150_000)
    const [head, body] = await post(server, 65_537)
    assert.match(head, /^HTTP\/1.1 429 Too Many Requests\r\n/)
    assert.match(head, /\r\nretry-after: 5\r\n/)
    assert.equal(JSON.parse(body).code, 'bodies_too_large')
    assert.equal((await post(server, 65_536))[1], '65536')
    letGo()
    await first.answer
    assert.equal((await post(server, 150_000))[1], '150000')
    letGo()
  })

  it('count no longer when their caller leaves', async (t) => {
    const { server, hold, letGo } = holdingServer(t)
    const [first] = [await hold(150_000), await hold(150_000)]
    first.socket.destroy()
    await first.answer
    for (;;) {
      const [head] = await post(server, 150_000)
      if (head.startsWith('HTTP/1.1 200')) break
      assert.match(head, /^HTTP\/1.1 429/)
    }
    letGo()
    letGo()
  })

  it('are counted as they come in, not as they are announced', async (t) => {
    const { server } = holdingServer(t)
    const slow = await Promise.all([1, 2, 3].map(() => connectTo(server)))
    for (const { socket } of slow) socket.write(postHead('/length', 200_000))
    assert.equal((await post(server, 200_000))[1], '200000')
    for (const { socket } of slow) socket.write(bodyOf(200_000))
    const statuses = (await Promise.all(slow.map(({ answer }) => answer))).map(
      ({ head }) => head.split(' ')[1],
    )
    assert.ok(statuses.includes('429'), String(statuses))
    assert.equal((await post(server, 200_000))[1], '200000')
  })

  it('above the limit are refused when they have been sent, so that the caller reads why', async (t) => {
    const { server } = holdingServer(t)
    const [head, body] = await post(server, 8_000_000)
    assert.match(head, /^HTTP\/1.1 413 Payload Too Large\r\n/)
    assert.equal(JSON.parse(body).code, 'body_too_large')
  })
})

describe('a caller who leaves in the middle of a body', () => {
  it('is told of at level debug, as an invalid_http', async (t) => {
    const { server, log } = holdingServer(t)
    const { socket } = await connectTo(server)
    const came = once(server.server, 'request')
    socket.write(`${postHead('/length', 1000)}"x`)
    await came
    socket.destroy()
    while (!log.some(({ msg }) => msg === 'problem')) {
      await new Promise((resolve) => setImmediate(resolve))
    }
    assert.deepEqual(
      log
        .filter(({ msg }) => msg !== 'request' && !String(msg).startsWith('Server listening'))
        .map(({ level, code, detail }) => [level, code, detail]),
      [[20, 'invalid_http', 'the caller left before the body was there']],
    )
  })
})
