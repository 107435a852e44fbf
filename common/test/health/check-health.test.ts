import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Check, checkHealth } from '../../src/health/check-health.ts'

const ok: Check = () => ({ status: 'ok', detail: 'fine' })
const degraded: Check = async () => ({ status: 'degraded', detail: 'slow' })
const down: Check = () => ({ status: 'down', detail: 'gone' })
const failing: Check = async () => {
  throw new Error('/secret/path')
}

describe('health', () => {
  for (const [checks, status] of [
    [{}, 'ok'],
    [{ ok }, 'ok'],
    [{ ok, degraded }, 'degraded'],
    [{ degraded, down, ok }, 'down'],
    [{ ok, failing }, 'down'],
  ] as const) {
    it(`is ${status} with the checks [${Object.keys(checks)}]`, async () => {
      assert.equal((await checkHealth(checks, '1')).status, status)
    })
  }

  it('says how each part is, and nothing of why a check failed', async () => {
    const { checks } = await checkHealth({ degraded, failing }, '1')
    const seen = Object.entries(checks).map(([name, { status, detail }]) => [name, status, detail])
    assert.deepEqual(seen, [
      ['degraded', 'degraded', 'slow'],
      ['failing', 'down', 'the check failed or took too long; the log has the cause'],
    ])
  })
})
