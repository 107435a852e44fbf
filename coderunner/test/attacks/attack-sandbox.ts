import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig } from '../../src/common/config.ts'
import { startSandbox } from '../../src/drivenadapters/sandbox/sandbox.ts'
import type { Sandbox } from '../../src/logics/execution/ports.ts'
import type { IsolationTier, Outcome, Program } from '../../src/logics/execution/types.ts'

/** Runs at the same time. */
export const concurrency = 3

/** Small, so that filling it is quick. */
export const scratchBytes = 16 * 1024 ** 2
/** What one run may print, and what it may leave. */
export const outputBytes = 1024 ** 2

const pathTo = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** What differs between the sandboxes that attacks are tried on. */
export interface AttackedSandbox {
  dataDir: string
  isolation: 'auto' | IsolationTier
  languageGuard: boolean
  /** Places of the interpreter and its packages, where they are not those of the set-up. */
  python?: { pythonBin: string; sitePackages: string }
}

/** The settings of a service on this machine. */
export const readTestConfig = (dataDir: string) =>
  readConfig({
    env: { ...process.env, DATA_DIR: dataDir },
    envFile: '/none',
    factsFile: pathTo('../../../.setup/facts.json'),
    defaultImports: JSON.parse(
      readFileSync(pathTo('../../runtime/language/default_imports.json'), 'utf8'),
    ),
  })

/** Starts a sandbox as a service would, with small limits. */
export const openSandbox = ({ python, ...options }: AttackedSandbox): Promise<Sandbox> =>
  startSandbox({
    ...(python ? { ...python, importsAllowed: [] } : readTestConfig(options.dataDir)),
    ...options,
    environmentsFolder: join(options.dataDir, 'packages/environments'),
    concurrency,
    queueMax: 1000,
    poolSize: 2,
    maxMemoryBytes: 256 * 1024 ** 2,
    maxExecutionMs: 30_000,
    scratchBytes,
    maxOutputBytes: outputBytes,
    maxArtifactBytes: 4 * 1024 ** 2,
    logger: silent,
  })

/** What a run needs to be told. */
export type Attempt = Pick<Program, 'code' | 'timeoutMs' | 'memoryBytes'> &
  Partial<Pick<Program, 'environment'>>

/** Runs a program that brings nothing along. */
export const attempt = (sandbox: Sandbox, program: Attempt): Promise<Outcome> =>
  sandbox.run(
    {
      environment: null,
      ...program,
      files: [],
      stdin: '',
      variables: {},
      entrypoint: null,
      arguments: null,
    },
    {
      executionId: 'attack',
      requestId: 'attack',
      owner: 'attacker',
      signal: new AbortController().signal,
    },
  )
