import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { makeDataDir, openSandbox, run } from '../support/real-sandbox.ts'

const RUNS = 6000
const CLIENTS = 16
/** What programs do at the same time, and the status that each has to end with. */
const MIX: [code: string, status: string][] = [
  ["print('Hello')", 'success'],
  ['sum(i * i for i in range(20_000))', 'success'],
  ["raise ValueError('on purpose')", 'error'],
  ['import os; os.system("id")', 'rejected'],
  ['x = [0] * 10**9', 'memory_limit'],
  ["open('output/a.txt', 'w').write('a' * 1000)", 'success'],
  ['import ctypes', 'rejected'],
  ["print('x' * 200_000)", 'success'],
]

describe(`${RUNS} programs of every kind from ${CLIENTS} clients`, () => {
  test('each ends as it should, and the service is as large afterwards as before', async () => {
    const sandbox = await openSandbox({ dataDir: makeDataDir('soak'), concurrency: 4 })
    const wrong: string[] = []
    let started = 0
    const client = async (): Promise<void> => {
      while (started < RUNS) {
        const [code, status] = MIX[started++ % MIX.length] as [string, string]
        const outcome = await run(sandbox, code)
        if (outcome.status !== status) wrong.push(`${code}: ${outcome.status}`)
      }
    }
    const early = RUNS / 4
    const clients = Array.from({ length: CLIENTS }, client)
    while (started < early) await new Promise((resolve) => setImmediate(resolve))
    const before = process.memoryUsage().rss
    await Promise.all(clients)
    const grownMebibytes = (process.memoryUsage().rss - before) / 1024 ** 2
    await sandbox.close(1000)
    const { running, queued, restarts } = sandbox.state()
    assert.deepEqual(
      { wrong, running, queued, restarts },
      { wrong: [], running: 0, queued: 0, restarts: 0 },
    )
    assert.ok(grownMebibytes < 100, `grew by ${grownMebibytes.toFixed(0)} MiB`)
  })
})
