/** From the start of the service to its first answer on a set-up tree, and its memory at rest. */
import { setTimeout } from 'node:timers/promises'
import { load } from './support/load.ts'
import { HELLO, PANDAS } from './support/programs.ts'
import { proportionalSetBytes } from './support/proportional-set.ts'
import { startCodeRunner } from './support/servers.ts'
import { round, table } from './support/table.ts'

const SETTLE_MS = 5000
const startedAt = performance.now()
const service = await startCodeRunner()
await load(service, HELLO.code, HELLO.prints, 1, 1)
const firstAnswerS = (performance.now() - startedAt) / 1000
await load(service, PANDAS.code, PANDAS.prints, 1, 3)
await setTimeout(SETTLE_MS)
const mebibytes = proportionalSetBytes(service.pid) / 1024 ** 2
console.log(
  table(['first answer s', 'idle memory MiB (PSS)'], [[round(firstAnswerS), round(mebibytes)]]),
)
await service.close()
process.exit()
