import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readConfig } from '../../../src/common/config.ts'
import { openPackages, type Packages } from '../../../src/drivenadapters/uv/open-packages.ts'
import type { PackagesOptions } from '../../../src/drivenadapters/uv/options.ts'
import type { ResolveOrder } from '../../../src/logics/packages/ports.ts'
import type {
  BuildContext,
  BuildProgress,
  Environment,
} from '../../../src/logics/packages/types.ts'

/** The real adapter over a folder of a test, with what tests do with it. */
export interface RealPackages extends Packages {
  folder: string
  /** Opens the same folder again, as the next start of the service does. */
  reopen: () => Promise<RealPackages>
  /** Resolves, builds and settles. */
  make: (requirements: readonly string[], more?: Partial<MakeOptions>) => Promise<Environment>
  /** Takes away what uv knows of the index, as if a day had passed. */
  forgetIndex: () => void
  /** The names in one of its folders. */
  names: (folder: string) => string[]
}

/** How an environment is to be made. */
export interface MakeOptions extends Pick<ResolveOrder, 'base' | 'preferred' | 'isDenied'> {
  owner: string
  signal: AbortSignal
  onProgress: (progress: BuildProgress) => void
}

/** For what ends with a whole file of tests. */
export const wholeFile: Pick<TestContext, 'after'> = {
  after: (work) => after(work as () => void),
}

const pathTo = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const silent = { info: () => undefined, warn: () => undefined }
const mebibyte = 1024 ** 2

/** A folder for DATA_DIR, closed to other users as a home is. */
export const packagesFolder = (t: Pick<TestContext, 'after'>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'coderunner-packages-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The interpreter, the base, uv and what boxes share, of the set-up. */
export const packagePlaces = () => {
  const { pythonBin, sitePackages, uvBin, boxesFolder } = readConfig({
    env: process.env,
    envFile: '/none',
    factsFile: pathTo('../../../../.setup/facts.json'),
    defaultImports: [],
  })
  return { pythonBin, sitePackages, uvBin, boxesFolder }
}

/** Opens the adapter with small limits, those of `options` instead. */
export const openRealPackages = async (
  options: Partial<PackagesOptions> & Pick<PackagesOptions, 'dataDir' | 'indexUrl'>,
): Promise<RealPackages> => {
  const packages = await openPackages({
    ...packagePlaces(),
    isolation: 'auto',
    packageMaxBytes: 16 * mebibyte,
    packageTimeoutMs: 60_000,
    environmentsMaxBytes: 1024 * mebibyte,
    logger: silent,
    ...options,
  })
  return {
    ...packages,
    folder: options.dataDir,
    reopen: () => openRealPackages(options),
    forgetIndex: () => forgetIndex(join(options.dataDir, 'packages', 'uv-cache')),
    make: (requirements, more = {}) => make(packages, requirements, more),
    names: (folder) => readdirSync(join(options.dataDir, 'packages', folder)).sort(),
  }
}

const forgetIndex = (cache: string): void => {
  for (const name of readdirSync(cache)) {
    if (/^(simple|wheels)-/.test(name)) rmSync(join(cache, name), { recursive: true })
  }
}

const make = async (
  { resolver, store }: Packages,
  requirements: readonly string[],
  more: Partial<MakeOptions>,
): Promise<Environment> => {
  const { base = 'kept', preferred = {}, isDenied = () => false, ...of } = more
  const context: BuildContext = {
    owner: 'tester',
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...of,
  }
  const order = { requirements, base, preferred, isDenied, reach: 'index' } as const
  const lock = await resolver.resolve(order, context)
  return store.settle(await store.build(lock, context))
}
