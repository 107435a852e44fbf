import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { countValues } from '../../../../src/drivenadapters/sandbox/run/json-bounds.ts'
import type { Json } from '../../../../src/logics/execution/types.ts'
import { makeRandom } from '../../../support/random.ts'

const free = { depth: 1e9, values: 1e9, quotes: 1e9 }
const isWithin = (json: string, bounds: Partial<typeof free>): boolean =>
  countValues(Buffer.from(json), { ...free, ...bounds }) !== null

describe('the depth of JSON text', () => {
  test('is that of lists and objects inside each other', () => {
    const depths: [string, number][] = [
      ['1', 0],
      ['[]', 1],
      ['[[],[]]', 2],
      ['{"a":[{"b":1}],"c":[]}', 3],
      [`${'['.repeat(500)}${']'.repeat(500)}`, 500],
    ]
    for (const [json, depth] of depths) {
      const found = [isWithin(json, { depth }), isWithin(json, { depth: depth - 1 })]
      assert.deepEqual(found, [true, depth === 0 ? found[1] : false], json)
    }
  })

  test('does not count brackets in strings, whatever is escaped there', () => {
    for (const text of ['[[[', '"[[', '\\"[[', '\\\\"[[[', '\\', '\\\\', '"', 'a\\"b\\\\', '{"']) {
      assert.ok(isWithin(JSON.stringify([text, text]), { depth: 1 }), text)
    }
  })

  test('is that of the value for 3000 random values', () => {
    const random = makeRandom(2)
    for (let round = 0; round < 3000; round += 1) {
      const value = randomValue(random, 5)
      const json = JSON.stringify(value)
      const depth = depthOf(value)
      assert.ok(isWithin(json, { depth }), json)
      assert.ok(depth === 0 || !isWithin(json, { depth: depth - 1 }), json)
    }
  })
})

describe('the values of JSON text', () => {
  test('are its lists, its objects and the commas in them', () => {
    const counts = ['1', '[]', '[1,2,3]', '{"a,":[1,{}],"b":"[,"}'].map((json) =>
      countValues(Buffer.from(json), free),
    )
    assert.deepEqual(counts, [0, 1, 3, 5])
  })

  test('may be as many as the bound and not one more', () => {
    assert.deepEqual(
      [isWithin('[1,2,3]', { values: 3 }), isWithin('[1,2,3,4]', { values: 3 })],
      [true, false],
    )
  })
})

test('quotes are bounded, escaped ones too', () => {
  assert.deepEqual(
    [isWithin('["\\"\\"","a"]', { quotes: 6 }), isWithin('["\\"\\"","a"]', { quotes: 5 })],
    [true, false],
  )
})

test('text that is no JSON is looked through as well', () => {
  for (const text of ['', '"', '"\\', ']]]', '{"a', '\0', '"\\"']) assert.ok(isWithin(text, {}))
})

const randomValue = (random: ReturnType<typeof makeRandom>, depthMax: number): Json => {
  const kind = depthMax === 0 ? random.below(2) : random.below(4)
  if (kind === 0) return random.below(100)
  if (kind === 1) return randomText(random)
  const items = Array.from({ length: random.below(4) }, () => randomValue(random, depthMax - 1))
  return kind === 2 ? items : Object.fromEntries(items.map((item) => [randomText(random), item]))
}

const randomText = (random: ReturnType<typeof makeRandom>): string =>
  Array.from({ length: random.below(6) }, () =>
    random.of(['[', ']', '{', '}', '"', '\\', ',']),
  ).join('')

const depthOf = (value: Json): number =>
  value !== null && typeof value === 'object'
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0
