import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mayHoldInexactNumbers, parseExactJson } from '../../src/utils/exact-json.ts'

describe('exact JSON', () => {
  for (const text of [
    '1.0',
    '-0.0',
    '12345678901234567890',
    '1e400',
    '-1E-400',
    '0.1',
    '100',
    '{"a":[1.50,{"b":1e2}],"c":"1.0"}',
  ]) {
    it(`writes ${text} as it read it`, () => {
      assert.equal(JSON.stringify(parseExactJson(text)), text)
    })
  }

  for (const [text, may] of [
    ['{"a":1,"b":[true,null,"x"]}', false],
    ['123456789012345', false],
    ['1234567890123456', true],
    ['1.5', true],
    ['1e5', true],
  ] as const) {
    it(`${may ? 'suspects' : 'does not suspect'} ${text}`, () => {
      assert.equal(mayHoldInexactNumbers(text), may)
    })
  }
})
