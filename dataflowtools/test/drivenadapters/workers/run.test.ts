import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, test } from 'node:test'
import { fileOf, testOperation, useWorkers } from './use-workers.ts'

describe('work in boxes', () => {
  const workers = useWorkers(testOperation('echo'))

  test('an operation gets its input and its file, and answers', async () => {
    assert.deepEqual(await workers.do({ a: [1, '二'] }, { file: fileOf('你好') }), {
      parts: [],
      isDone: true,
      value: { input: { a: [1, '二'] }, sizeBytes: 6, isWhole: true, text: '你好' },
    })
  })

  test('of a file beyond the limit the operation gets the beginning, and knows it', async () => {
    const outcome = await workers.do(null, { file: fileOf('0123456789'), limits: { fileBytes: 4 } })
    assert.deepEqual(outcome.isDone && outcome.value, {
      input: null,
      sizeBytes: 4,
      isWhole: false,
      text: '0123',
    })
  })

  test('20 at once are all answered, each with its own', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        workers.do(index, { file: fileOf(`file ${index}`) }),
      ),
    )
    assert.deepEqual(
      outcomes.map((outcome) => outcome.isDone && (outcome.value as { text: string }).text),
      Array.from({ length: 20 }, (_, index) => `file ${index}`),
    )
  })

  test('what a stream fails with is thrown, and work goes on', async () => {
    const broken = new Error('the store went away')
    const file = {
      open: async () =>
        new Readable({
          read() {
            this.destroy(broken)
          },
        }),
    }
    await assert.rejects(workers.do(null, { file }), broken)
    assert.equal((await workers.do(1)).isDone, true)
  })

  test('an abort is thrown, before and during the work', async () => {
    await assert.rejects(workers.do(1, { signal: AbortSignal.abort(new Error('gone')) }), /gone/)
    const controller = new AbortController()
    const endless = { open: async () => new Readable({ read() {} }) }
    const running = workers.do(1, { file: endless, signal: controller.signal })
    controller.abort(new Error('left'))
    await assert.rejects(running, /left/)
  })

  test('health says how they are shut in', () => {
    assert.deepEqual(workers.workers().health(), {
      status: 'ok',
      detail: 'files are read in boxes: namespaces',
    })
  })
})

describe('a full line', () => {
  const workers = useWorkers(testOperation('echo'), { concurrency: 1, waitingMax: 1, warm: [] })

  test('is told to who comes next', async () => {
    const two = [workers.do(1), workers.do(2)]
    await assert.rejects(workers.do(3), { code: 'queue_full' })
    assert.deepEqual(
      (await Promise.all(two)).map(({ isDone }) => isDone),
      [true, true],
    )
  })
})

describe('workers that do not start', () => {
  const workers = useWorkers({ name: 'nothing', module: '/nowhere.ts' }, { warm: [] })

  test('are an error that health tells, without the words of the process', async () => {
    await assert.rejects(workers.do(1), /no worker for nothing could be started/)
    assert.equal(workers.workers().health().status, 'down')
  })
})

describe('closing', () => {
  const workers = useWorkers(testOperation('echo'))

  test('ends what is under way as shutting_down, not as a broken file', async () => {
    const endless = { open: async () => new Readable({ read() {} }) }
    const running = workers.do(1, { file: endless })
    await Promise.all([
      assert.rejects(running, { code: 'shutting_down' }),
      workers.workers().close(),
    ])
    await assert.rejects(workers.do(1), { code: 'shutting_down' })
  })
})
