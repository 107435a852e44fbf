import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { listen } from '../../src/http/listen.ts'
import { testServer } from './test-server.ts'

describe('the line that a service listens', () => {
  for (const [host, base, more] of [
    ['127.0.0.1', 'http://127.0.0.1', ''],
    ['0.0.0.0', 'http://0.0.0.0', ', every address of this machine'],
  ] as const) {
    it(`is one, and true, with HOST=${host}`, async (t) => {
      const { server, log } = testServer(t, () => undefined)
      await listen(server, { name: 'Service', host, port: 0 })
      const { port } = server.server.address() as { port: number }
      const address = `${base}:${port}`
      assert.deepEqual(
        log.map((line) => [line.address, line.msg]),
        [[address, `Service listens on ${address}${more}`]],
      )
      server.log.info('next')
      assert.equal(log.length, 2)
    })
  }
})
