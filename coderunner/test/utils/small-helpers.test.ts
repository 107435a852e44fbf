import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { attachment } from '../../src/utils/attachment.ts'
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

describe('Content-Disposition', () => {
  for (const [path, header] of [
    ['output/a.png', `attachment; filename="a.png"; filename*=UTF-8''a.png`],
    ['报告 1.pdf', `attachment; filename="__ 1.pdf"; filename*=UTF-8''%E6%8A%A5%E5%91%8A%201.pdf`],
    ['a"\\%\r\n.x', `attachment; filename="a_____.x"; filename*=UTF-8''a%22%5C%25%0D%0A.x`],
    ["it's(1)*", `attachment; filename="it's(1)*"; filename*=UTF-8''it%27s%281%29%2A`],
  ] as const) {
    it(`of ${JSON.stringify(path)} is safe`, () => {
      assert.equal(attachment(path), header)
    })
  }
})
