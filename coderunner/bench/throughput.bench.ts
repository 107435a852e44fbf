/**
 * Answers a second at 16 clients beside the baseline and the floor, in turns, and how the service
 * grows from 1 to 64 clients.
 */
import { load, median, quantile } from './support/load.ts'
import { HELLO } from './support/programs.ts'
import { startBaseline, startCodeRunner, startFloor } from './support/servers.ts'
import { round, table } from './support/table.ts'

const ROUNDS = 7
const { code, prints } = HELLO
const [baseline, floor, service] = await Promise.all([
  startBaseline(),
  startFloor(),
  startCodeRunner(),
])
await load(service, code, prints, 16, 200)

const rounds: { baseline: number; floor: number; own: number }[] = []
for (let turn = 0; turn < ROUNDS; turn += 1) {
  rounds.push({
    baseline: (await load(baseline, code, prints, 16, 150)).perSecond,
    floor: (await load(floor, code, prints, 16, 800)).perSecond,
    own: (await load(service, code, prints, 16, 800)).perSecond,
  })
}
const over = (pick: (round: (typeof rounds)[number]) => number): string =>
  round(median(rounds.map(pick)))
console.log(
  table(
    ['baseline/s', 'floor/s', 'service/s', 'service ÷ baseline', 'floor ÷ service'],
    [
      [
        over((one) => one.baseline),
        over((one) => one.floor),
        over((one) => one.own),
        over((one) => one.own / one.baseline),
        over((one) => one.floor / one.own),
      ],
    ],
  ),
)

const growth = []
for (const clients of [1, 2, 4, 8, 16, 32, 64]) {
  const { latenciesMs, perSecond } = await load(service, code, prints, clients, 1000)
  growth.push([
    clients,
    round(perSecond),
    round(quantile(latenciesMs, 0.5)),
    round(quantile(latenciesMs, 0.99)),
  ])
}
console.log(`\n${table(['clients', 'answers/s', 'p50 ms', 'p99 ms'], growth)}`)
await Promise.all([baseline.close(), floor.close(), service.close()])
process.exit()
