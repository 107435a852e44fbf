import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JobProgress } from '../../src/jobs/job.ts'
import { makeJournal } from '../../src/jobs/journal.ts'

const limits = { flushMs: 60_000, maxBytes: 100 }

const recordingStore = () => {
  const written: unknown[] = []
  return {
    written,
    append: async (_id: string, events: readonly unknown[]) => {
      written.push(...events)
    },
    progress: async (_id: string, progress: JobProgress) => {
      written.push(progress)
    },
  }
}

const fail = (error: unknown): void => assert.fail(String(error))

test('texts of one stream that come in a row are joined, others are not', async () => {
  const store = recordingStore()
  const journal = makeJournal(store, 'id', limits, fail)
  journal.emit('stdout', { text: 'a' })
  journal.emit('stdout', { text: 'b' })
  journal.emit('stderr', { text: 'c' })
  journal.emit('stdout', { text: 'd' })
  journal.emit('output', { data: {} })
  journal.emit('output', { data: {} })
  await journal.close()
  assert.deepEqual(store.written, [
    { type: 'stdout', data: { text: 'ab' } },
    { type: 'stderr', data: { text: 'c' } },
    { type: 'stdout', data: { text: 'd' } },
    { type: 'output', data: { data: {} } },
    { type: 'output', data: { data: {} } },
  ])
})

test('progress stands in the log before what is said after it', async () => {
  const store = recordingStore()
  const journal = makeJournal(store, 'id', limits, fail)
  const progress = { done: 0, total: 1, message: 'running' }
  journal.progress(progress)
  journal.emit('stdout', { text: 'a' })
  await journal.close()
  assert.deepEqual(store.written, [progress, { type: 'stdout', data: { text: 'a' } }])
})

test('only the latest progress is written', async () => {
  const store = recordingStore()
  const journal = makeJournal(store, 'id', limits, fail)
  for (const done of [1, 2, 3]) journal.progress({ done, total: 3, message: '' })
  await journal.close()
  assert.deepEqual(store.written, [{ done: 3, total: 3, message: '' }])
})

test('one truncated event stands for all that is above the bound', async () => {
  const store = recordingStore()
  const journal = makeJournal(store, 'id', limits, fail)
  journal.emit('stdout', { text: 'a' })
  for (let i = 0; i < 3; i++) journal.emit('stderr', { text: 'x'.repeat(90) })
  await journal.close()
  assert.deepEqual(store.written, [
    { type: 'stdout', data: { text: 'a' } },
    { type: 'truncated', data: { max_bytes: 100 } },
  ])
})

test('events are written by and by without being asked', async () => {
  const written = Promise.withResolvers<readonly unknown[]>()
  const store = {
    append: async (_id: string, events: readonly unknown[]) => written.resolve(events),
    progress: async () => {},
  }
  makeJournal(store, 'id', { ...limits, flushMs: 1 }, fail).emit('stdout', { text: 'a' })
  assert.deepEqual(await written.promise, [{ type: 'stdout', data: { text: 'a' } }])
})

test('a store that fails loses the events and not the run', async () => {
  const errors: unknown[] = []
  const broken = async () => {
    throw new Error('disk full')
  }
  const store = { append: broken, progress: broken }
  const journal = makeJournal(store, 'id', limits, (error) => errors.push(String(error)))
  journal.emit('stdout', { text: 'a' })
  await journal.close()
  assert.deepEqual(errors, ['Error: disk full'])
})
