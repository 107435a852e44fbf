import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalJson } from '../../src/json/canonical-json.ts'

test('names are sorted at every depth, lists stay in order, undefined members are left out', () => {
  const value = { b: [2, 1, { d: null, c: 'é"' }], a: { z: true, y: -0 }, gone: undefined }
  assert.equal(canonicalJson(value), '{"a":{"y":0,"z":true},"b":[2,1,{"c":"é\\"","d":null}]}')
})

test('what has no form in JSON is refused', () => {
  for (const value of [Number.NaN, 1n, () => 1, new Date(0), new Map(), [undefined], Symbol('s')]) {
    assert.throws(() => canonicalJson({ value }), TypeError)
  }
})
