/**
 * How long the making of an environment takes, from requirement to settled, without the check that it
 * imports: cold against plain uv, warm against pip. Both sides ask the index that this machine is set up
 * to use, in turns; ratios are medians over the rounds.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openPackages } from '../src/drivenadapters/uv/open-packages.ts'
import { median } from './support/load.ts'
import { readSetupFacts } from './support/setup-facts.ts'
import { round, table } from './support/table.ts'

const ROUNDS = 7
const PACKAGE = 'six'
const facts = readSetupFacts()
const folder = mkdtempSync(join(tmpdir(), 'coderunner-bench-'))
// As a folder of data outside of anybody's home is.
chmodSync(folder, 0o755)
const packages = await openPackages({
  ...{ uvBin: facts.uv, pythonBin: facts.python, sitePackages: facts.sitePackages },
  ...{ isolation: 'auto', dataDir: folder, boxesFolder: facts.boxes, indexUrl: null },
  ...{ packageMaxBytes: 2 ** 30, packageTimeoutMs: 60_000, environmentsMaxBytes: 2 ** 33 },
  logger: { info: () => undefined, warn: () => undefined },
})

const make = async (owner: string) => {
  const context = { owner, signal: new AbortController().signal, onProgress: () => undefined }
  const order = {
    ...{ requirements: [PACKAGE], base: 'kept' as const, preferred: {} },
    ...{ isDenied: () => false, reach: 'index' as const },
  }
  const lock = await packages.resolver.resolve(order, context)
  return packages.store.settle(await packages.store.build(lock, context))
}

const timed = async (work: () => unknown): Promise<number> => {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

const run = (file: string, ...args: string[]) => execFileSync(file, args, { stdio: 'pipe' })

/** Nothing of the package is left, neither wheel nor metadata; what was learned of the machine is. */
const forget = async (environment: { folder: string }): Promise<void> => {
  await packages.store.remove(environment)
  await packages.store.sweep()
  const cache = join(folder, 'packages/uv-cache')
  for (const name of readdirSync(cache)) {
    if (/^(simple|wheels)-/.test(name)) rmSync(join(cache, name), { recursive: true })
  }
}

const target = (): string => join(folder, `target-${Math.random().toString(36).slice(2)}`)
const plainUv = (...more: string[]) => {
  const cache = target()
  const where = ['--python', facts.python, '--target', target(), '--cache-dir', cache]
  run(facts.uv, 'pip', 'install', '--quiet', ...more, ...where, PACKAGE)
}
const pip = () => {
  const where = ['--quiet', '--disable-pip-version-check', '--target', target()]
  run(join(dirname(facts.uv), 'python'), '-m', 'pip', 'install', ...where, PACKAGE)
}

await forget(await make('first'))
pip()
const cold: [own: number, base: number][] = []
const compiled: [own: number, base: number][] = []
const warm: [own: number, base: number][] = []
for (let turn = 0; turn < ROUNDS; turn += 1) {
  const base = await timed(() => plainUv())
  const withBytecode = await timed(() => plainUv('--compile-bytecode'))
  let made = { folder: '' }
  const own = await timed(async () => {
    made = await make('cold')
  })
  cold.push([own, base])
  compiled.push([own, withBytecode])
  const ofPip = await timed(pip)
  warm.push([await timed(() => make(`warm-${turn}`)), ofPip])
  for (const name of readdirSync(join(folder, 'packages/environments'))) {
    if (name !== made.folder) await packages.store.remove({ folder: name })
  }
  await forget(made)
}

const row = (name: string, baseline: string, measured: typeof cold, wanted: string) => [
  ...[name, baseline, round(median(measured.map(([, base]) => base)))],
  ...[round(median(measured.map(([own]) => own)))],
  ...[round(median(measured.map(([own, base]) => own / base))), wanted],
]
const head = ['install', 'baseline', 'baseline ms', 'ms', 'ratio', 'wanted']
console.log(
  table(head, [
    row(`${PACKAGE}, cold`, 'uv pip install --target', cold, '≤ 1.2'),
    row(`${PACKAGE}, cold`, 'the same with --compile-bytecode', compiled, ''),
    row(`${PACKAGE}, warm`, 'pip install --target', warm, '≤ 0.33'),
  ]),
)
rmSync(folder, { recursive: true, force: true })
process.exit()
