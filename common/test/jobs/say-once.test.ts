import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeSayOnce } from '../../src/jobs/say-once.ts'

test('of an outage the first failure is told, and of the next one again', () => {
  const told: unknown[] = []
  const outage = makeSayOnce((error) => told.push(error))
  outage.failed('first')
  outage.failed('second')
  outage.worked()
  outage.failed('third')
  assert.deepEqual(told, ['first', 'third'])
})
