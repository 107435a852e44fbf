/**
 * What an environment of its own costs a program: the first time, when nothing stands ready in it,
 * beside a bare interpreter that imports the same package; and then, beside Hello in the base. No HTTP:
 * a run is timed from the port of the sandbox on, which the service adds the same to in each case.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { ProgramEnvironment } from '../src/logics/execution/types.ts'
import { installInto, openSandbox } from './support/environment.ts'
import { median } from './support/load.ts'
import { readSetupFacts } from './support/setup-facts.ts'
import { round, table } from './support/table.ts'

const ROUNDS = 9
const LATER_RUNS = 20
/** As long as somebody takes to read an answer and send the next program. */
const PAUSE_MS = 50
const MEBIBYTE = 1024 ** 2

const dataDir = await mkdtemp(join(tmpdir(), 'coderunner-bench-'))
const { environment, sitePackages } = await installInto(dataDir, 'attrs', ['attr', 'attrs'])
const sandbox = await openSandbox(dataDir)
const { python } = readSetupFacts()
const bareCode = `import sys; sys.path.append(${JSON.stringify(sitePackages)}); import attr`

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

const runBare = (): Promise<unknown> => promisify(execFile)(python, ['-I', '-c', bareCode])

const run = async (code: string, within: ProgramEnvironment | null): Promise<void> => {
  const outcome = await sandbox.run(
    {
      ...{ code, environment: within, stdin: '', files: [], variables: {} },
      ...{ entrypoint: null, arguments: null, timeoutMs: 30_000, memoryBytes: 256 * MEBIBYTE },
    },
    {
      ...{ executionId: 'bench', requestId: 'bench', owner: 'bench' },
      signal: new AbortController().signal,
    },
  )
  if (outcome.stdout !== 'Hello\n') throw new Error(`${outcome.status}: ${outcome.stderr}`)
}

const hello = "print('Hello')"
const withAttrs = `import attr\n${hello}`
const measureRound = async () => {
  await sandbox.letGo(environment)
  await setTimeout(PAUSE_MS)
  const bare = await timed(runBare)
  const first = await timed(() => run(withAttrs, environment))
  const later: number[] = []
  const base: number[] = []
  for (let turn = 0; turn < LATER_RUNS; turn += 1) {
    await setTimeout(PAUSE_MS)
    later.push(await timed(() => run(withAttrs, environment)))
    await setTimeout(PAUSE_MS)
    base.push(await timed(() => run(hello, null)))
  }
  return { bare, first, later: median(later), second: Number(later[0]), hello: median(base) }
}

await run(hello, null)
await run(withAttrs, environment)
const rounds: Awaited<ReturnType<typeof measureRound>>[] = []
for (let turn = 0; turn < ROUNDS; turn += 1) rounds.push(await measureRound())
const over = (pick: (one: (typeof rounds)[number]) => number): string =>
  round(median(rounds.map(pick)))

console.log(
  table(
    [
      'bare import ms',
      'first run ms',
      'first ÷ bare',
      'second ms',
      'later ms',
      'Hello ms',
      'later ÷ Hello',
    ],
    [
      [
        over((one) => one.bare),
        over((one) => one.first),
        over((one) => one.first / one.bare),
        over((one) => one.second),
        over((one) => one.later),
        over((one) => one.hello),
        over((one) => one.later / one.hello),
      ],
    ],
  ),
)
await sandbox.close(0)
await rm(dataDir, { recursive: true, force: true })
process.exit()
