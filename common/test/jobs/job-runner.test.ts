import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openEmbeddedJobs } from '../../src/jobs/sqlite/open-embedded-jobs.ts'
import { testService } from './test-service.ts'

test('a job runs in the background and leaves its result', async () => {
  const service = testService()
  service.jobs.start()
  const { id } = await service.submit({ kind: 'echo', payload: { a: 1 } })
  assert.equal((await service.ended(id)).status, 'succeeded')
  const answer = await service.ask('GET', `/api/job/${id}/result`)
  assert.deepEqual([answer.statusCode, answer.json()], [200, { a: 1 }])
  await service.close()
})

test('an error of the catalogue becomes the error of the job', async () => {
  const service = testService()
  service.jobs.start()
  const { id } = await service.submit({ kind: 'refused', payload: {} })
  const { status, error } = await service.ended(id)
  assert.equal(status, 'failed')
  assert.deepEqual(error, { code: 'callback_refused', message: 'not today' })
  await service.close()
})

test('a mistake in a handler fails the job and shows nothing of itself', async () => {
  const service = testService()
  service.jobs.start()
  const { id } = await service.submit({ kind: 'broken', payload: {} })
  const { status, error } = await service.ended(id)
  const message = 'An unexpected error happened; the log has it under the job id.'
  assert.equal(status, 'failed')
  assert.deepEqual(error, { code: 'internal', message })
  await service.close()
})

test('a job that met a full queue goes back in line until there is room', async () => {
  const service = testService({ retryMs: () => 1 })
  service.jobs.start()
  const { id } = await service.submit({ kind: 'busy', payload: {} })
  assert.equal((await service.ended(id)).status, 'succeeded')
  assert.equal((await service.ask('GET', `/api/job/${id}/result`)).body, '3')
  await service.close()
})

test('a busy job is given up after its last attempt', async () => {
  const service = testService({ retryCodes: ['callback_refused'], retryMs: () => null })
  service.jobs.start()
  const { id } = await service.submit({ kind: 'refused', payload: {} })
  assert.equal((await service.ended(id)).error?.code, 'callback_refused')
  await service.close()
})

test('a running job is aborted when it is cancelled, and keeps what it had', async () => {
  const service = testService()
  service.jobs.start()
  const { id } = await service.submit({ kind: 'wait', payload: {} })
  await service.said(id, 'stdout')
  const answer = await service.ask('DELETE', `/api/job/${id}`)
  assert.deepEqual([answer.statusCode, answer.json().status], [200, 'cancelled'])
  assert.equal((await service.ask('GET', `/api/job/${id}/result`)).body, 'so far')
  await service.close()
})

test('a job cancelled by another process is aborted at the next heartbeat', async () => {
  const runner = testService({ heartbeatMs: 10 })
  const { id } = await runner.submit({ kind: 'wait', payload: {} })
  runner.jobs.start()
  await runner.said(id, 'stdout')
  const other = openEmbeddedJobs({ dataDir: runner.dataDir, ttlMs: 60_000, queueMax: 100 })
  await other.queue.cancel(id)
  assert.equal((await runner.ended(id)).status, 'cancelled')
  await other.store.close()
  await runner.close()
})

test('no more jobs run at once than the concurrency says', async () => {
  const service = testService({ concurrency: 1 })
  service.jobs.start()
  const first = await service.submit({ kind: 'wait', payload: {} })
  const second = await service.submit({ kind: 'echo', payload: {} })
  await service.said(first.id, 'stdout')
  assert.deepEqual(await service.jobs.depth(), { queued: 1, running: 1 })
  await service.ask('DELETE', `/api/job/${first.id}`)
  assert.equal((await service.ended(second.id)).status, 'succeeded')
  await service.close()
})

test('closing interrupts what does not end within the grace and leaves the line for the next start', async () => {
  const service = testService({ concurrency: 1 })
  const running = await service.submit({ kind: 'wait', payload: {} })
  const queued = await service.submit({ kind: 'echo', payload: { b: 2 } })
  service.jobs.start()
  await service.said(running.id, 'stdout')
  await service.jobs.close(0)
  await service.jobs.closeStore()
  const next = testService({ dataDir: service.dataDir })
  const { job } = await next.jobs.useCases.find('ada', running.id)
  assert.deepEqual([job.status, job.error?.code], ['failed', 'job_interrupted'])
  next.jobs.start()
  assert.equal((await next.ended(queued.id)).status, 'succeeded')
  await next.close()
  await service.server.close()
  service.removeFolder()
})
