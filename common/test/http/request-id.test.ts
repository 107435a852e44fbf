import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { requestIdOf } from '../../src/http/request-id.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

describe('a request id', () => {
  for (const given of ['abc-123', '00-4bf92f3577b34da6a3ce929d0e0e4736-00', 'a', 'x'.repeat(128)]) {
    it(`is taken from the caller: ${given.slice(0, 40)}`, () => {
      assert.equal(requestIdOf({ headers: { 'x-request-id': given } }), given)
    })
  }

  for (const given of ['', 'a b', 'a\tb', '"', '<x>', 'é', 'x'.repeat(129), 'a,b']) {
    it(`is made when the caller's is ${JSON.stringify(given.slice(0, 20))}`, () => {
      assert.match(requestIdOf({ headers: { 'x-request-id': given } }), uuid)
    })
  }
})
