import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readConfig } from '../../src/common/config.ts'
import type { SandboxOptions } from '../../src/drivenadapters/sandbox/options.ts'
import { startSandbox } from '../../src/drivenadapters/sandbox/sandbox.ts'
import type { Sandbox } from '../../src/logics/execution/ports.ts'
import type { CallContext, Outcome, Program } from '../../src/logics/execution/types.ts'

export const mebibyte = 1024 ** 2

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const pathTo = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** A folder for this file of tests, closed to other users as a home is; it goes when they are done. */
export const makeDataDir = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `coderunner-${name}-`))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Starts a sandbox on this machine with small limits, those of `options` instead. */
export const openSandbox = (
  options: Partial<SandboxOptions> & { dataDir: string },
): Promise<Sandbox> =>
  startSandbox({
    ...testPlaces(options.dataDir),
    environmentsFolder: join(options.dataDir, 'packages/environments'),
    isolation: 'auto',
    concurrency: 2,
    queueMax: 100,
    poolSize: 2,
    maxMemoryBytes: 256 * mebibyte,
    maxExecutionMs: 10_000,
    scratchBytes: 8 * mebibyte,
    maxOutputBytes: 64 * 1024,
    maxArtifactBytes: mebibyte,
    languageGuard: true,
    logger: silent,
    ...options,
  })

/** The interpreter, its packages, what boxes share and the imports of the set-up. */
export const testPlaces = (dataDir = '/none') => {
  const { pythonBin, sitePackages, boxesFolder, importsAllowed } = readConfig({
    env: { ...process.env, DATA_DIR: dataDir },
    envFile: '/none',
    factsFile: pathTo('../../../.setup/facts.json'),
    defaultImports: JSON.parse(
      readFileSync(pathTo('../../runtime/language/default_imports.json'), 'utf8'),
    ),
  })
  return { pythonBin, sitePackages, boxesFolder, importsAllowed }
}

/** Runs code that brings nothing along, with 10 seconds and 256 MiB; `options` say what differs. */
export const run = (
  sandbox: Sandbox,
  code: string,
  options: Partial<Program> & Partial<Pick<CallContext, 'signal' | 'onEvent'>> = {},
): Promise<Outcome> => {
  const { signal = new AbortController().signal, onEvent, ...program } = options
  return sandbox.run(
    {
      ...{
        code,
        environment: null,
        stdin: '',
        files: [],
        variables: {},
        entrypoint: null,
        arguments: null,
      },
      ...{ timeoutMs: 30_000, memoryBytes: 256 * mebibyte, ...program },
    },
    { executionId: 'x', requestId: 'x', owner: 'tests', signal, ...(onEvent ? { onEvent } : {}) },
  )
}

/** A run that has said something: what it will end as, and the way to leave it. */
export interface StartedRun {
  outcome: Promise<Outcome>
  abort: () => void
}

/** Starts a run and resolves at its first event. */
export const startRun = async (
  sandbox: Sandbox,
  code: string,
  options: Partial<Program> = {},
): Promise<StartedRun> => {
  const controller = new AbortController()
  const spoke = Promise.withResolvers<void>()
  const outcome = run(sandbox, code, {
    ...options,
    signal: controller.signal,
    onEvent: () => spoke.resolve(),
  })
  await Promise.race([spoke.promise, outcome])
  return { outcome, abort: () => controller.abort(new Error('left')) }
}

/** A program that says so and then never ends by itself. */
export const endless = "print('at work', flush=True)\nwhile True:\n    pass\n"
