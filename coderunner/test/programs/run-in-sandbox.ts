import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Config, readConfig } from '../../src/common/config.ts'
import { startSandbox } from '../../src/drivenadapters/sandbox/sandbox.ts'
import type { Sandbox } from '../../src/logics/execution/ports.ts'
import type { Outcome } from '../../src/logics/execution/types.ts'
import type { Behaviour, CorpusProgram } from './program.ts'

const pathTo = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** The configuration that a service would have on this machine, its data elsewhere. */
export const readTestConfig = (dataDir: string): Config =>
  readConfig({
    env: { ...process.env, DATA_DIR: dataDir },
    envFile: '/none',
    factsFile: pathTo('../../../.setup/facts.json'),
    defaultImports: JSON.parse(
      readFileSync(pathTo('../../runtime/language/default_imports.json'), 'utf8'),
    ),
  })

/** Gives a file of tests one real sandbox, and the function that runs a program in it. */
export const useSandbox = (
  concurrency: number,
): ((program: CorpusProgram) => Promise<Behaviour>) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'coderunner-programs-'))
  let sandbox: Sandbox
  before(async () => {
    sandbox = await openSandbox(dataDir, concurrency)
  })
  after(async () => {
    await sandbox?.close(0)
    rmSync(dataDir, { recursive: true, force: true })
  })
  return async (program) => behaviour(await runProgram(sandbox, program))
}

const openSandbox = (dataDir: string, concurrency: number): Promise<Sandbox> =>
  startSandbox({
    ...readTestConfig(dataDir),
    environmentsFolder: join(dataDir, 'packages/environments'),
    isolation: 'auto',
    concurrency,
    queueMax: 16,
    poolSize: 2,
    maxMemoryBytes: 512 * 1024 ** 2,
    maxExecutionMs: 30_000,
    scratchBytes: 64 * 1024 ** 2,
    languageGuard: true,
    logger: silent,
  })

const runProgram = (sandbox: Sandbox, { code, stdin, name }: CorpusProgram): Promise<Outcome> =>
  sandbox.run(
    {
      ...{
        code,
        environment: null,
        stdin,
        files: [],
        variables: {},
        entrypoint: null,
        arguments: null,
      },
      ...{ timeoutMs: 30_000, memoryBytes: 512 * 1024 ** 2 },
    },
    { executionId: name, requestId: name, owner: 'tests', signal: new AbortController().signal },
  )

/** Puts an outcome in the words that a plain run is described in. */
const behaviour = ({ status, stdout, error }: Outcome): Behaviour => {
  if (status === 'success') return { stdout, ending: 'success', line: null }
  if (status === 'rejected') {
    const reasons = error?.violations?.map(({ line, message }) => `${line}: ${message}`) ?? []
    const isSyntax = error?.violations?.every(({ rule }) => rule === 'syntax_error')
    return {
      stdout,
      ending: isSyntax ? 'rejected' : ['rejected', ...reasons].join('; '),
      line: null,
    }
  }
  if (error?.name === 'SystemExit') return { stdout, ending: `exit ${error.exitCode}`, line: null }
  const message = error?.value.split('\n', 1)[0] ?? ''
  return { stdout, ending: `${error?.name ?? status}: ${message}`, line: error?.line ?? null }
}
