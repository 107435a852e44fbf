import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { scanJson } from '../../src/json/scan-json.ts'

const free = { depth: 1e9, values: 1e9, digits: 1e9 }
const isWithin = (json: string, bounds: Partial<typeof free>): boolean =>
  scanJson(Buffer.from(json), { ...free, ...bounds }).beyond === null

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
    const counts = ['1', '[]', '[1,2,3]', '{"a,":[1,{}],"b":"[,"}'].map(
      (json) => scanJson(Buffer.from(json), free).values,
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

test('a number has as many digits as the bound and not one more; a string may have any', () => {
  const found = ['[12345,12345]', '[-123456]', '[0.123456]', '{"1234567":"1234567"}'].map((json) =>
    isWithin(json, { digits: 5 }),
  )
  assert.deepEqual(found, [true, false, false, true])
})

test('the bound that is passed first is named', () => {
  const bounds = { depth: 2, values: 4, digits: 3 }
  const found = ['[[[', '[1,2,3,4,5', '[1234', '[1,"[[[["]'].map(
    (json) => scanJson(Buffer.from(json), bounds).beyond,
  )
  assert.deepEqual(found, ['depth', 'values', 'digits', null])
})

test('a string ends at its own quote, however long it is and whatever is escaped around there', () => {
  for (let length = 0; length < 200; length += 1) {
    for (const text of ['"', '\\', '\\"', '"\\', 'a'].map(
      (end) => `${'x'.repeat(length)}${end}[`,
    )) {
      const json = JSON.stringify([text, text.repeat(3), 1])
      assert.equal(scanJson(Buffer.from(json), { ...free, depth: 1 }).values, 3, json)
    }
    const slashes = JSON.stringify(['\\'.repeat(length), '[', []])
    assert.equal(scanJson(Buffer.from(slashes), { ...free, depth: 2 }).values, 4, slashes)
  }
})

test('text that is no JSON is looked through as well', () => {
  for (const text of ['', '"', '"\\', ']]]', '{"a', '\0', '"\\"']) assert.ok(isWithin(text, {}))
})

type Json = string | number | Json[] | { [name: string]: Json }

/** Random numbers that a failing test can be repeated with (mulberry32). */
const makeRandom = (seed: number): ((limit: number) => number) => {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

const randomValue = (random: (limit: number) => number, depthMax: number): Json => {
  const kind = depthMax === 0 ? random(2) : random(4)
  if (kind === 0) return random(100)
  if (kind === 1) return randomText(random)
  const items = Array.from({ length: random(4) }, () => randomValue(random, depthMax - 1))
  return kind === 2 ? items : Object.fromEntries(items.map((item) => [randomText(random), item]))
}

const randomText = (random: (limit: number) => number): string =>
  Array.from({ length: random(6) }, () => '[]{}"\\,'.charAt(random(7))).join('')

const depthOf = (value: Json): number =>
  value !== null && typeof value === 'object'
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0
