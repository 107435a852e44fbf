import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCircuitBreaker } from '../../../src/cache/redis/circuit-breaker.ts'

const fixture = () => {
  let nowMs = 0
  let calls = 0
  let isWell = false
  const breaker = makeCircuitBreaker({ failures: 3, openMs: 100, now: () => nowMs })
  const ask = () =>
    breaker.run(async () => {
      calls += 1
      if (!isWell) throw new Error('down')
      return 'answer'
    }, 'fallback')
  return {
    ask,
    isOpen: breaker.isOpen,
    calls: () => calls,
    passTime: (ms: number) => {
      nowMs += ms
    },
    heal: () => {
      isWell = true
    },
  }
}

test('after three failures in a row nothing is asked any more', async () => {
  const { ask, isOpen, calls } = fixture()
  for (let i = 0; i < 10; i++) assert.equal(await ask(), 'fallback')
  assert.deepEqual([calls(), isOpen()], [3, true])
})

test('when its time is over one call is the try, and what comes meanwhile is kept away', async () => {
  const { ask, calls, passTime, isOpen } = fixture()
  for (let i = 0; i < 3; i++) await ask()
  passTime(100)
  await Promise.all([ask(), ask(), ask()])
  assert.deepEqual([calls(), isOpen()], [4, true])
})

test('a try that succeeds closes it, and the failures count from nothing', async () => {
  const { ask, calls, passTime, heal, isOpen } = fixture()
  for (let i = 0; i < 3; i++) await ask()
  heal()
  assert.equal(await ask(), 'fallback')
  passTime(100)
  assert.deepEqual([await ask(), await ask(), isOpen()], ['answer', 'answer', false])
  assert.equal(calls(), 5)
})
