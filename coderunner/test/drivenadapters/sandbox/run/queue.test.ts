import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { RunQueue } from '../../../../src/drivenadapters/sandbox/run/queue.ts'
import { AppError } from '../../../../src/errors/app-error.ts'
import { settled } from '../../../support/settled.ts'

const { signal } = new AbortController()
const counts = (queue: RunQueue) => [queue.runningCount, queue.queuedCount]

describe('a queue with free places', () => {
  test('lets newcomers in without a wait', () => {
    const queue = new RunQueue(2, 0)
    assert.deepEqual([queue.enter(signal), queue.enter(signal)], [undefined, undefined])
    assert.deepEqual(counts(queue), [2, 0])
  })

  test('refuses a caller who has left already', () => {
    const queue = new RunQueue(1, 1)
    assert.throws(() => queue.enter(AbortSignal.abort(new Error('left'))), new Error('left'))
    assert.deepEqual(counts(queue), [0, 0])
  })
})

describe('a queue whose places are taken', () => {
  test('gives each place that is left to who waits longest', async () => {
    const queue = new RunQueue(1, 3)
    queue.enter(signal)
    const order: string[] = []
    for (const name of ['first', 'second', 'third']) {
      queue.enter(signal)?.then(() => order.push(name))
    }
    await settled()
    assert.deepEqual([order, counts(queue)], [[], [1, 3]])
    queue.leave()
    await settled()
    assert.deepEqual([order, counts(queue)], [['first'], [1, 2]])
    queue.leave()
    queue.leave()
    await settled()
    assert.deepEqual(
      [order, counts(queue)],
      [
        ['first', 'second', 'third'],
        [1, 0],
      ],
    )
    queue.leave()
    assert.deepEqual(counts(queue), [0, 0])
  })

  test('refuses one more than may wait with queue_full and a time to try again', () => {
    const queue = new RunQueue(1, 1)
    queue.enter(signal)
    queue.enter(signal)
    const detail = '1 runs are waiting already, which is the most that SANDBOX_QUEUE_MAX allows'
    assert.throws(() => queue.enter(signal), new AppError('queue_full', detail, { retryAfterS: 1 }))
    assert.deepEqual(counts(queue), [1, 1])
  })

  test('frees the place in line of a caller who leaves', async () => {
    const queue = new RunQueue(1, 2)
    queue.enter(signal)
    const leaving = new AbortController()
    const left = queue.enter(leaving.signal)
    let isIn = false
    queue.enter(signal)?.then(() => {
      isIn = true
    })
    leaving.abort(new Error('left'))
    await assert.rejects(async () => left, new Error('left'))
    assert.deepEqual(counts(queue), [1, 1])
    queue.leave()
    await settled()
    assert.deepEqual([isIn, counts(queue)], [true, [1, 0]])
  })

  test('is not moved by a caller who leaves after getting the place', async () => {
    const queue = new RunQueue(1, 1)
    queue.enter(signal)
    const leaving = new AbortController()
    const place = queue.enter(leaving.signal)
    queue.leave()
    await place
    leaving.abort()
    assert.deepEqual(counts(queue), [1, 0])
  })
})

describe('a queue that closes', () => {
  test('takes nobody in', async () => {
    const queue = new RunQueue(1, 1)
    await queue.close()
    assert.throws(
      () => queue.enter(signal),
      new AppError('shutting_down', 'no new runs are taken', { retryAfterS: 5 }),
    )
  })

  test('is closed when the last of those running and waiting has left', async () => {
    const queue = new RunQueue(1, 1)
    queue.enter(signal)
    queue.enter(signal)
    let isClosed = false
    const closed = queue.close().then(() => {
      isClosed = true
    })
    queue.leave()
    await settled()
    assert.equal(isClosed, false)
    queue.leave()
    await closed
    assert.deepEqual(counts(queue), [0, 0])
  })
})
