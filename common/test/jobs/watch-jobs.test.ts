import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Registry } from 'prom-client'
import { watchJobs } from '../../src/jobs/watch-jobs.ts'

const valuesOf = async (depth: () => Promise<{ queued: number; running: number }>) => {
  const registry = new Registry()
  watchJobs(registry, 'service', { depth })
  return (await registry.metrics()).split('\n').filter((line) => line.startsWith('service_'))
}

test('the metrics say how many jobs wait and run', async () => {
  assert.deepEqual(await valuesOf(async () => ({ queued: 3, running: 2 })), [
    'service_jobs{status="queued"} 3',
    'service_jobs{status="running"} 2',
  ])
})

test('the other metrics are there while the store is down', async () => {
  const values = await valuesOf(() => Promise.reject(new Error('down')))
  assert.deepEqual(values, [])
})
