import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { floods } from '../support/floods.ts'
import { executionsOf } from '../support/processes.ts'
import { makeDataDir } from '../support/real-sandbox.ts'
import { until } from '../support/until.ts'
import { type Client, clientOf } from './client.ts'
import { type RunningService, startService } from './start-service.ts'

const PARALLEL = 50
const dataDir = makeDataDir('floods')
let service: RunningService
let client: Client

before(async () => {
  service = await startService({
    DATA_DIR: dataDir,
    LOG_LEVEL: 'info',
    // Without it the forged frames, files and processes would not even be tried.
    CODERUNNER_TEST_LANGUAGE_GUARD: 'off',
    SANDBOX_CONCURRENCY: '16',
    SCRATCH_MB: '8',
  })
  client = clientOf(service.base)
})
after(() => service?.stop('SIGKILL'))

/** Asks for the health again and again until `work` is done; the statuses that came. */
const healthDuring = async (work: Promise<unknown>): Promise<Set<number>> => {
  const statuses = new Set<number>()
  let isDone = false
  void work.then(() => {
    isDone = true
  })
  while (!isDone) statuses.add((await client.ask('/api/health')).status)
  return statuses
}

test(`${PARALLEL} floods of every kind at once: health is answered, each run ends, the next one works`, async () => {
  const kinds = Object.entries(floods)
  const runs = Promise.all(
    Array.from({ length: PARALLEL }, async (_, index) => {
      const [kind, code] = kinds[index % kinds.length] as [string, string]
      const { status, body } = await client.execute({ code, timeout: 0.7, memory_mb: 64 })
      return [kind, status, body.status]
    }),
  )
  assert.deepEqual(await healthDuring(runs), new Set([200]))
  // Malformed frames end their sender; whatever else floods runs into its time limit.
  const endings = (await runs).filter(
    ([, status, ending]) => status !== 200 || ending !== 'timeout',
  )
  assert.deepEqual(
    endings.filter(([kind, , ending]) => kind !== 'nested frames' || ending !== 'crashed'),
    [],
  )
  assert.equal((await client.execute({ code: "print('next')" })).body.result, 'next\n')
  const parked = () => client.metric('coderunner_parked')
  await until(async () => executionsOf(service.pid).length === (await parked()), 'no run is left')
  assert.equal(await client.metric('coderunner_sandbox_restarts_total'), 0)
})
