import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { createServer as createTlsServer } from 'node:tls'
import type { ResolvedAddress } from '../../src/callbacks/callback-target.ts'
import type { CallbackState } from '../../src/jobs/job.ts'
import { callbackSecret, type TestServiceOptions, testService } from '../jobs/test-service.ts'
import { startReceiver } from './receiver.ts'

type Service = ReturnType<typeof testService>

const loopback: ResolvedAddress[] = [{ address: '127.0.0.1', family: 4 }]

const started = (options: TestServiceOptions): Service => {
  const service = testService({ callbackDelayMs: (tries) => (tries < 3 ? 1 : null), ...options })
  service.jobs.start()
  return service
}

/** Makes a job that ends at once and waits until its callback is no longer waiting. */
const settledCallback = async (service: Service, url: string): Promise<CallbackState> => {
  const { id } = await service.submit({ kind: 'echo', payload: {}, callback_url: url })
  assert.ok(id)
  for (;;) {
    const { callback } = await service.jobs.useCases.find('ada', id)
    if (callback && callback.status !== 'waiting') return callback
    await setImmediate()
  }
}

test('a receiver gets the finished job, signed by the Standard Webhooks scheme', async () => {
  const receiver = await startReceiver()
  const service = started({ allow: [`127.0.0.1:${receiver.port}`] })
  const state = await settledCallback(service, receiver.url)
  assert.deepEqual(state, { status: 'delivered', attempts: 1, lastError: null })
  const [{ method, path, headers, body } = assert.fail()] = receiver.received
  const job = JSON.parse(body)
  const { callback, ...shown } = (await service.ask('GET', `/api/job/${job.id}`)).json()
  assert.equal(callback.status, 'delivered')
  assert.deepEqual([method, path, job], ['POST', '/done?x=1', shown])
  const signed = `${job.id}.${headers['webhook-timestamp']}.${body}`
  const hmac = createHmac('sha256', callbackSecret).update(signed).digest('base64')
  assert.equal(headers['webhook-id'], job.id)
  assert.equal(headers['webhook-signature'], `v1,${hmac}`)
  assert.equal(headers['content-type'], 'application/json')
  assert.ok(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000) < 60)
  receiver.close()
  await service.close()
})

test('a receiver that fails is asked again, under the same id, until it takes it', async () => {
  const receiver = await startReceiver((response, count) => {
    response.writeHead(count < 3 ? 503 : 204).end()
  })
  const service = started({ allow: ['127.0.0.1'] })
  const state = await settledCallback(service, receiver.url)
  assert.deepEqual(state, { status: 'delivered', attempts: 3, lastError: null })
  const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
  assert.equal(new Set(ids).size, 1)
  receiver.close()
  await service.close()
})

describe('a callback is given up after its last try', () => {
  const failures: [string, Parameters<typeof startReceiver>[0], string][] = [
    [
      'at a status of 500',
      (response) => response.writeHead(500).end(),
      'the receiver answered 500',
    ],
    [
      'at a redirect, which is not followed',
      (response) => response.writeHead(307, { location: '/elsewhere' }).end(),
      'the receiver answered 307',
    ],
    [
      'at a connection that breaks off',
      (response) => response.destroy(),
      'the connection failed (ECONNRESET)',
    ],
    ['at a receiver that never answers', () => {}, 'the receiver did not answer in time'],
  ]
  for (const [when, answer, lastError] of failures) {
    test(when, async () => {
      const receiver = await startReceiver(answer)
      const service = started({ allow: ['127.0.0.1'], callbackTimeoutMs: 100 })
      const state = await settledCallback(service, receiver.url)
      assert.deepEqual(state, { status: 'failed', attempts: 3, lastError })
      assert.deepEqual(new Set(receiver.received.map(({ path }) => path)), new Set(['/done?x=1']))
      receiver.close()
      await service.close()
    })
  }
})

test('an answer of endless bytes is cut off and counts by its status', async () => {
  const receiver = await startReceiver((response) => {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    }
    response.on('drain', more)
    more()
  })
  const service = started({ allow: ['127.0.0.1'] })
  assert.equal((await settledCallback(service, receiver.url)).status, 'delivered')
  receiver.close()
  await service.close()
})

test('the connection goes to the address that was checked, under the name that was given', async () => {
  const receiver = await startReceiver()
  const asked: string[] = []
  const resolve = async (host: string) => {
    asked.push(host)
    return loopback
  }
  const service = started({ allow: ['hooks.test'], resolve })
  const url = `http://hooks.test:${receiver.port}/`
  assert.equal((await settledCallback(service, url)).status, 'delivered')
  assert.equal(receiver.received[0]?.headers.host, `hooks.test:${receiver.port}`)
  assert.deepEqual(asked, ['hooks.test', 'hooks.test'])
  receiver.close()
  await service.close()
})

test('a name that turns to a private address after it was accepted is refused at the try', async () => {
  const receiver = await startReceiver()
  const answers = [[{ address: '93.184.216.34', family: 4 as const }]]
  const service = started({ resolve: async () => answers.shift() ?? loopback })
  const state = await settledCallback(service, `http://rebind.test:${receiver.port}/`)
  assert.deepEqual(state, {
    status: 'failed',
    attempts: 3,
    lastError: 'callback_url leads to an address that is not public (loopback).',
  })
  assert.deepEqual(receiver.received, [])
  receiver.close()
  await service.close()
})

/** Names that begin with "hang" are never answered. */
const hanging = (host: string): Promise<ResolvedAddress[]> =>
  host.startsWith('hang') ? new Promise(() => {}) : Promise.resolve(loopback)

test('a name that does not resolve in time is accepted, tried in vain, and given up', async () => {
  const service = started({ resolve: hanging, lookupTimeoutMs: 10, callbackTimeoutMs: 50 })
  assert.deepEqual(await settledCallback(service, 'http://hang.test/'), {
    status: 'failed',
    attempts: 3,
    lastError: 'the name was not resolved in time',
  })
  await service.close()
})

test('names of one caller that hang keep neither the jobs nor the callbacks of another', async () => {
  const receiver = await startReceiver()
  const { promise: never, reject: give } = Promise.withResolvers<ResolvedAddress[]>()
  const resolve = async (host: string) => (host.startsWith('hang') ? never : loopback)
  const service = started({ allow: ['hooks.test'], resolve, lookupTimeoutMs: 60_000 })
  const work = { kind: 'echo', payload: {} }
  const asked = Array.from({ length: 12 }, (_, index) =>
    service.submit({ ...work, callback_url: `http://hang${index}.test/` }),
  )
  const headers = { prefer: 'respond-async' }
  const body = { ...work, callback_url: `http://hooks.test:${receiver.port}/` }
  const answer = await service.ask('POST', '/api/demo', { as: 'bob', headers, body })
  assert.equal(answer.statusCode, 202)
  while (receiver.received.length === 0) await setImmediate()
  assert.equal(JSON.parse(receiver.received[0]?.body ?? '').id, answer.json().id)
  give(new Error('no such name'))
  assert.equal(new Set((await Promise.all(asked)).map(({ id }) => id)).size, 12)
  receiver.close()
  await service.close()
})

test('over https the certificate is asked for by name, and must be good', async () => {
  const names: string[] = []
  const server = createTlsServer({
    SNICallback: (name, done) => {
      names.push(name)
      done(new Error('no certificate'))
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const service = started({ allow: ['hooks.test'], resolve: async () => loopback })
  const state = await settledCallback(service, `https://hooks.test:${port}/`)
  assert.equal(state.status, 'failed')
  assert.deepEqual(names, ['hooks.test', 'hooks.test', 'hooks.test'])
  server.close()
  await service.close()
})

test('a callback that is due when the service stops is posted after the next start', async () => {
  const receiver = await startReceiver()
  const first = testService({ allow: ['127.0.0.1'] })
  const body = { kind: 'echo', payload: {}, callback_url: receiver.url }
  const { id } = await first.submit(body)
  await first.adapters.queue.cancel(id)
  await first.server.close()
  await first.jobs.close(0)
  await first.jobs.closeStore()
  const second = started({ allow: ['127.0.0.1'], dataDir: first.dataDir })
  while (receiver.received.length === 0) await setImmediate()
  const { status } = JSON.parse(receiver.received[0]?.body ?? '')
  assert.equal(status, 'cancelled')
  receiver.close()
  await second.close()
  first.removeFolder()
})
