/**
 * How long one answer takes, one client, one request after the other: baseline and service in turns,
 * so that what else the machine does falls on both. Ratios are medians over the rounds.
 */
import { load, median, quantile } from './support/load.ts'
import { HELLO, type Measured, PANDAS } from './support/programs.ts'
import { startBaseline, startCodeRunner } from './support/servers.ts'
import { round, table } from './support/table.ts'

const ROUNDS = 9
const baseline = await startBaseline()
const service = await startCodeRunner()

const measure = async ({ name, code, prints }: Measured, base: number, own: number) => {
  await load(service, code, prints, 1, 20)
  const rounds: { baseP50: number; p50: number; p99: number }[] = []
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const slow = (await load(baseline, code, prints, 1, base)).latenciesMs
    const fast = (await load(service, code, prints, 1, own)).latenciesMs
    rounds.push({
      baseP50: quantile(slow, 0.5),
      p50: quantile(fast, 0.5),
      p99: quantile(fast, 0.99),
    })
  }
  const over = (pick: (round: (typeof rounds)[number]) => number): number =>
    median(rounds.map(pick))
  return [
    name,
    round(over((one) => one.baseP50)),
    round(over((one) => one.p50)),
    round(over((one) => one.p99)),
    round(over((one) => one.p50 / one.baseP50)),
    round(over((one) => one.p99 / one.baseP50)),
  ]
}

const head = [
  'program',
  'baseline p50 ms',
  'p50 ms',
  'p99 ms',
  'p50 ÷ baseline',
  'p99 ÷ baseline p50',
]
const rows = [await measure(HELLO, 30, 200), await measure(PANDAS, 3, 40)]
console.log(table(head, rows))
await Promise.all([baseline.close(), service.close()])
process.exit()
