import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { AppError } from '../../src/errors/app-error.ts'
import { Places } from '../../src/logics/packages/places.ts'
import { InTurn } from '../../src/utils/in-turn.ts'

describe('places', () => {
  it('are given in order, and whoever finds the line full is refused with queue_full', async () => {
    const places = new Places(1, 1)
    const ends = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const begun: number[] = []
    const runs = ends.map((end, index) =>
      places.run(() => {
        begun.push(index)
        return end.promise
      }),
    )
    await assert.rejects(
      places.run(async () => undefined),
      (error: AppError) => error.code === 'queue_full' && error.retryAfterS === 5,
    )
    assert.deepEqual(begun, [0])
    ends[0]?.reject(new Error('failed'))
    await assert.rejects(runs[0] as Promise<void>)
    ends[1]?.resolve()
    await runs[1]
    assert.deepEqual(begun, [0, 1])
    assert.equal(await places.run(async () => 'free again'), 'free again')
  })
})

describe('work in turn', () => {
  it('waits for earlier work of the same key, however that ended, and for no other', async () => {
    const inTurn = new InTurn()
    const end = Promise.withResolvers<void>()
    const order: string[] = []
    const first = inTurn.run('a', () => end.promise.finally(() => order.push('first')))
    const second = inTurn.run('a', async () => order.push('second'))
    await inTurn.run('b', async () => order.push('other'))
    end.reject(new Error('failed'))
    await assert.rejects(first)
    await second
    assert.deepEqual(order, ['other', 'first', 'second'])
  })
})
