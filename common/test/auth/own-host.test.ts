import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeIsOwnHost } from '../../src/auth/own-host.ts'

const loopback = ['localhost:8080', 'LOCALHOST', '127.0.0.1:8080', '127.8.9.1', '[::1]:8080']
const addresses = ['10.1.2.3:8080', '[fd00::1]:8080']
const names = [
  'evil.example:8080',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'box',
  '',
  '[',
]

describe('the Host header of a caller', () => {
  for (const [listenHost, taken, refused] of [
    ['127.0.0.1', loopback, [...addresses, ...names]],
    ['0.0.0.0', [...loopback, ...addresses], names],
    ['::', [...loopback, ...addresses], names],
    ['10.1.2.3', [...loopback, '10.1.2.3:8080'], ['10.1.2.4', ...names]],
    ['fd00::1', [...loopback, '[FD00:0::1]:8080'], ['[fd00::2]', ...names]],
    ['Box.internal', [...loopback, 'box.internal:8080'], [...addresses, ...names]],
  ] as const) {
    it(`is ours by a loopback name and by what HOST=${listenHost} says`, () => {
      const isOwn = makeIsOwnHost(listenHost)
      assert.deepEqual([...taken, ...refused].filter(isOwn), taken)
    })
  }
})
