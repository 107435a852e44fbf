import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import type { ResultCache, ResultIdentity } from '../../src/cache/ports.ts'

/** A cache under test, empty, within `cacheLimits`. */
export interface CacheUnderTest {
  cache: ResultCache
  /** Lets this much of the time pass for which results are kept. */
  passTime(ms: number): Promise<void>
  close(): Promise<void>
}

/** The bounds that a cache under test is opened with. */
export const cacheLimits = { ttlMs: 600_000, valueMaxBytes: 1_000, maxBytes: 4_000 }

const identity: ResultIdentity = {
  owner: 'ada',
  contentHash: 'sha256:1',
  operation: 'ocr',
  options: { languages: ['en', 'zh'], page: { from: 1, to: 2 } },
  engineVersion: '1.0',
}

const of = (contentHash: string): ResultIdentity => ({ ...identity, contentHash })

/** The suite that every cache of results passes; `open` gives a fresh and empty one. */
export const cacheContract = (name: string, open: () => Promise<CacheUnderTest>): void => {
  describe(`${name} as a cache of results`, () => {
    let under: CacheUnderTest
    let cache: ResultCache
    beforeEach(async () => {
      under = await open()
      cache = under.cache
    })
    afterEach(() => under.close())

    test('a value comes back as it was put, as a copy', async () => {
      const value = { text: '二 "x"', pages: [{ page: 1, confidence: 0.5 }], none: null }
      await cache.put(identity, value)
      const first = await cache.get(identity)
      assert.deepEqual(first, value)
      Object.assign(first as object, { text: 'changed' })
      assert.deepEqual(await cache.get(identity), value)
    })

    test('null is a value, and what is not there is undefined', async () => {
      assert.equal(await cache.get(identity), undefined)
      await cache.put(identity, null)
      assert.equal(await cache.get(identity), null)
    })

    test('the order of names in the options does not matter, that of lists does', async () => {
      await cache.put(identity, 1)
      const { languages, page } = { languages: ['en', 'zh'], page: { to: 2, from: 1 } }
      assert.equal(await cache.get({ ...identity, options: { page, languages } }), 1)
      const turned = { page, languages: languages.toReversed() }
      assert.equal(await cache.get({ ...identity, options: turned }), undefined)
    })

    for (const [part, other] of Object.entries({
      owner: 'bob',
      contentHash: 'sha256:2',
      operation: 'analysis',
      options: {},
      engineVersion: '1.1',
    })) {
      test(`another ${part} is another result`, async () => {
        await cache.put(identity, 1)
        assert.equal(await cache.get({ ...identity, [part]: other }), undefined)
      })
    }

    test('parts that only join to the same text are different results', async () => {
      await cache.put({ ...identity, owner: 'ad', contentHash: 'ab' }, 1)
      assert.equal(await cache.get({ ...identity, owner: 'ada', contentHash: 'b' }), undefined)
    })

    test('the last value that was put counts', async () => {
      await cache.put(identity, 1)
      await cache.put(identity, 2)
      assert.equal(await cache.get(identity), 2)
    })

    test('a value above its bound is not kept, nor is what it should replace', async () => {
      await cache.put(identity, 1)
      await cache.put(identity, 'x'.repeat(999))
      assert.equal(await cache.get(identity), undefined)
      await cache.put(identity, 'x'.repeat(998))
      assert.equal(await cache.get(identity), 'x'.repeat(998))
    })

    test('a value is gone after its time', async () => {
      await cache.put(identity, 1)
      await under.passTime(cacheLimits.ttlMs / 2)
      assert.equal(await cache.get(identity), 1)
      await under.passTime(cacheLimits.ttlMs / 2 + 1)
      assert.equal(await cache.get(identity), undefined)
    })

    test('above the bound of all the oldest go and the newest stay', async () => {
      const value = 'x'.repeat(898)
      for (let i = 1; i <= 6; i++) await cache.put(of(`${i}`), value)
      assert.equal(await cache.get(of('1')), undefined)
      assert.equal(await cache.get(of('2')), undefined)
      assert.equal(await cache.get(of('5')), value)
      assert.equal(await cache.get(of('6')), value)
    })

    test('options that have no form in JSON are refused', async () => {
      const odd = { ...identity, options: { since: new Date(0) } }
      await assert.rejects(cache.get(odd), TypeError)
      await assert.rejects(cache.put(odd, 1), TypeError)
    })

    test('its state is ok', () => {
      assert.equal(cache.state().status, 'ok')
    })
  })
}
