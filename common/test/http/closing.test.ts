import assert from 'node:assert/strict'
import { Agent, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { pino } from 'pino'
import { createServer } from '../../src/http/create-server.ts'
import { commonCatalogue } from '../../src/problem/common-catalogue.ts'

test('closing answers what is under way and does not wait for its connection to go idle', {
  timeout: 20_000,
}, async () => {
  const logger = pino({ level: 'silent' })
  const server = createServer({ logger, catalogue: commonCatalogue, bodyLimit: 1000 })
  const [arrived, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<string>()]
  server.get('/slow', () => {
    arrived.resolve()
    return answer.promise
  })
  await server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = server.server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true })
  const response = new Promise<IncomingMessage>((resolve) => {
    get({ port, path: '/slow', agent }, resolve)
  })
  await arrived.promise
  const closed = server.close()
  answer.resolve('done')
  assert.equal(await text(await response), 'done')
  await closed
  agent.destroy()
})
