import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTurn } from '../../../../src/drivenadapters/sandbox/run/turns.ts'

test('work is done in the order in which it was asked for, soon and not at once', async () => {
  const done: string[] = []
  inTurn(() => done.push('first'))
  inTurn(() => done.push('second'))
  assert.deepEqual(done, [])
  await new Promise<void>((resolve) => inTurn(resolve))
  assert.deepEqual(done, ['first', 'second'])
})

test('the event loop hears others while there is work that takes long', async () => {
  const done: string[] = []
  const workHard = (): void => {
    const end = performance.now() + 6
    while (performance.now() < end);
    done.push('work')
  }
  for (let count = 0; count < 4; count += 1) inTurn(workHard)
  await new Promise<void>((resolve) => {
    setImmediate(() => {
      done.push('other')
      resolve()
    })
  })
  await new Promise<void>((resolve) => inTurn(resolve))
  assert.deepEqual([done.indexOf('other') < 4, done.length], [true, 5])
})

test('work that asks for more has it done after what waits already', async () => {
  const done: string[] = []
  inTurn(() => {
    done.push('a')
    inTurn(() => done.push('c'))
  })
  inTurn(() => done.push('b'))
  await new Promise<void>((resolve) => inTurn(() => inTurn(resolve)))
  assert.deepEqual(done, ['a', 'b', 'c'])
})
