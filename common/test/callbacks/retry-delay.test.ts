import assert from 'node:assert/strict'
import { test } from 'node:test'
import { retryDelayMs } from '../../src/callbacks/retry-delay.ts'

const tries = Array.from({ length: 10 }, (_, index) => index + 1)

test('retries wait 5 s, three times as long each time, an hour at most, and end at the tenth', () => {
  const seconds = tries.map((n) => retryDelayMs(n, () => 0)).map((ms) => ms && ms / 1000)
  assert.deepEqual(seconds, [5, 15, 45, 135, 405, 1215, 3600, 3600, 3600, null])
})

test('jitter takes off up to a half', () => {
  assert.equal(
    retryDelayMs(1, () => 0.999_999_999),
    2500,
  )
})
