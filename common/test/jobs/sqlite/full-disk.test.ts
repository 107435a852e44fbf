import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { checkJobs } from '../../../src/health/check-jobs.ts'
import { openEmbeddedJobs } from '../../../src/jobs/sqlite/open-embedded-jobs.ts'
import { newJobId } from '../../../src/jobs/submit-job.ts'
import { canMount, smallDisk } from '../small-disk.ts'

const onSmallDisk = (t: TestContext) => {
  const disk = smallDisk(t)
  const clock = { now: 0 }
  const { queue, store } = openEmbeddedJobs({
    dataDir: disk.path,
    ttlMs: 60_000,
    queueMax: 100,
    inlineMaxBytes: 1000,
    now: () => clock.now,
  })
  t.after(() => store.close())
  const enqueue = () => {
    const payload = Buffer.alloc(500_000)
    const [kind, owner] = ['k', 'ada']
    return queue.enqueue({ id: newJobId(), kind, owner, payload, callbackUrl: null, createdAt: 0 })
  }
  return { ...disk, clock, enqueue, check: checkJobs(store.ping) }
}

describe('a store of jobs on a full disk', { skip: !canMount }, () => {
  it('refuses a job as store_unavailable and leaves no part of its body', async (t) => {
    const { path, fill, enqueue } = onSmallDisk(t)
    fill()
    await assert.rejects(enqueue(), { code: 'store_unavailable' })
    assert.deepEqual(readdirSync(join(path, 'jobs')), [])
  })

  it('is degraded, says why, and is ok 5 s after there is room again', async (t) => {
    const { path, fill, free, clock, check } = onSmallDisk(t)
    const ok = { status: 'ok', detail: 'the store of jobs answers' }
    assert.deepEqual(await check(), ok)
    fill()
    assert.deepEqual(await check(), ok)
    clock.now += 5_000
    const full = {
      status: 'degraded',
      detail:
        'The store of jobs cannot be written to: the disk of DATA_DIR is full. Jobs and Idempotency-Key are refused',
    }
    assert.deepEqual(await check(), full)
    free()
    assert.deepEqual(await check(), full)
    clock.now += 5_000
    assert.deepEqual(await check(), ok)
    assert.deepEqual(readdirSync(join(path, 'jobs')), [])
  })
})
