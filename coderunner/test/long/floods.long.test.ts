import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { type Client, clientOf } from '../e2e/client.ts'
import { type RunningService, startService } from '../e2e/start-service.ts'
import { floods } from '../support/floods.ts'
import { makeDataDir } from '../support/real-sandbox.ts'

const PARALLEL = 50
const LATENCY_MAX_MS = 100
const PAUSE_MS = 20

for (const isolation of ['namespaces', 'landlock']) {
  describe(`${PARALLEL} runs at once in the tier ${isolation}`, () => {
    const dataDir = makeDataDir('floods')
    let service: RunningService
    let client: Client

    before(async () => {
      service = await startService({
        DATA_DIR: dataDir,
        LOG_LEVEL: 'info',
        CODERUNNER_TEST_LANGUAGE_GUARD: 'off',
        SANDBOX_ISOLATION: isolation,
        SCRATCH_MB: '8',
      })
      client = clientOf(service.base)
    })
    after(() => service?.stop('SIGKILL'))

    for (const [kind, code] of Object.entries(floods)) {
      test(`that flood with ${kind} leave health to be answered within ${LATENCY_MAX_MS} ms, 99 times of 100`, async () => {
        const requests = Array.from({ length: PARALLEL }, () =>
          client.execute({ code, timeout: 1, memory_mb: 256 }),
        )
        const latencies = await measureHealth(client, Promise.all(requests))
        const worst = Math.max(...latencies)
        const late = latencies.filter((ms) => ms > LATENCY_MAX_MS).length
        console.log(
          `${kind}: ${latencies.length} asked, worst ${worst.toFixed(0)} ms, ${late} late`,
        )
        assert.equal((await client.execute({ code: "print('next')" })).body.result, 'next\n')
        assert.ok(late <= latencies.length / 100, `${late} of ${latencies.length} were late`)
      })
    }
  })
}

/** Asks for the health every 20 ms, whether the last answer came or not, until `work` is done. */
const measureHealth = async (client: Client, work: Promise<unknown>): Promise<number[]> => {
  const asked: Promise<number>[] = []
  let isDone = false
  void work.then(() => {
    isDone = true
  })
  while (!isDone) {
    const startedAt = performance.now()
    asked.push(
      client
        .ask('/api/health')
        .then((answer) => answer.text())
        .then(() => performance.now() - startedAt),
    )
    await setTimeout(PAUSE_MS)
  }
  return Promise.all(asked)
}
