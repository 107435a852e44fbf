import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { decodeBase64 } from '../../src/utils/decode-base64.ts'
import { inSeconds } from '../../src/utils/in-seconds.ts'
import { nestingDepth } from '../../src/utils/nesting-depth.ts'

describe('base64', () => {
  it('gives back every number of bytes', () => {
    for (let size = 0; size < 70; size += 1) {
      const bytes = randomBytes(size)
      assert.deepEqual(decodeBase64(bytes.toString('base64')), bytes)
    }
  })

  for (const text of [
    'YQ',
    'YQ=',
    'YR==',
    'Y Q==',
    'YQ==\n',
    'YQ--',
    'YQ==YQ==',
    '=',
    'é',
    'a_b-',
  ]) {
    it(`is not ${JSON.stringify(text)}`, () => {
      assert.equal(decodeBase64(text), null)
    })
  }
})

describe('a time limit in words', () => {
  for (const [milliseconds, words] of [
    [1e-6, '0.001 seconds'],
    [300, '0.3 seconds'],
    [1000, '1 second'],
    [1100.0000000000002, '1.1 seconds'],
    [600_000, '600 seconds'],
  ] as const) {
    it(`${milliseconds} ms are ${words}`, () => {
      assert.equal(inSeconds(milliseconds), words)
    })
  }
})

describe('nesting depth', () => {
  for (const [value, depth] of [
    [1, 0],
    ['[[]]', 0],
    [[], 1],
    [{ a: [1, { b: 2 }] }, 3],
  ] as const) {
    it(`of ${JSON.stringify(value)} is ${depth}`, () => {
      assert.equal(nestingDepth(value, 10), depth)
    })
  }

  it('stops one above the limit, however deep it goes on', () => {
    const deep = JSON.parse(`${'['.repeat(4000)}${']'.repeat(4000)}`)
    assert.equal(nestingDepth(deep, 10), 11)
  })
})
