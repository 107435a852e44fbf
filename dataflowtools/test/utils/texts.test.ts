import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeFindWords } from '../../src/utils/find-words.ts'
import { foldText, foldWithOrigins } from '../../src/utils/fold-text.ts'

/** The same figures in every run. */
const makeRandom = (start: number) => {
  let seed = start
  return (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return (seed >> 8) % below
  }
}

const naive = (text: string, words: readonly string[]) =>
  words.flatMap((word, index) => {
    const ends: number[] = []
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      ends.push(at + word.length)
    }
    return ends.length === 0 ? [] : [{ word: index, count: ends.length, ends }]
  })

describe('finding words', () => {
  it('finds what indexOf finds, word by word, overlaps and words in words too', async () => {
    const random = makeRandom(7)
    const make = (length: number) => Array.from({ length }, () => 'ab合'[random(3)]).join('')
    for (let round = 0; round < 200; round += 1) {
      const words = [...new Set(Array.from({ length: 1 + random(12) }, () => make(1 + random(4))))]
      const text = make(random(60))
      const found = await makeFindWords(words)(text, 1000)
      assert.deepEqual(
        found.toSorted((a, b) => a.word - b.word),
        naive(text, words),
      )
    }
  })

  it('tells the first places of a word, and how many there are', async () => {
    const found = await makeFindWords(['aa', 'a', 'aaa'])('a'.repeat(10), 2)
    assert.deepEqual(
      found.map(({ count, ends }) => [count, ends.length]),
      [
        [10, 2],
        [9, 2],
        [8, 2],
      ],
    )
  })

  it('does nothing without words, or without text', async () => {
    assert.deepEqual(await makeFindWords([])('abc', 9), [])
    assert.deepEqual(await makeFindWords(['a'])('', 9), [])
  })
})

describe('folding', () => {
  for (const [text, folded] of [
    ['Straße', 'strasse'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ＡＢＣ１２', 'abc12'],
    ['E\u0301', '\u00e9'],
    ['合同', '合同'],
    ['\u1112\u1161\u11ab', '\ud55c'],
  ] as const) {
    it(`makes ${text} ${folded}`, () => {
      assert.equal(foldText(text), folded)
      assert.equal(foldWithOrigins(text).folded, folded)
    })
  }

  it('keeps where everything stood', () => {
    const text = 'xE\u0301ß合'
    const { folded, originOf } = foldWithOrigins(text)
    assert.equal(folded, 'x\u00e9ss合')
    assert.deepEqual([0, 1, 2, 3, 4, 5].map(originOf), [0, 1, 3, 3, 4, 5])
  })

  it('takes accents in a row in a time that grows with them, not with their square', () => {
    const timeOf = (count: number): number => {
      const startedAt = performance.now()
      foldWithOrigins(`a${'\u0301\u0316'.repeat(count)}`)
      return performance.now() - startedAt
    }
    timeOf(1000)
    assert.ok(timeOf(80_000) < 40 * Math.max(timeOf(8_000), 5))
  })
})
