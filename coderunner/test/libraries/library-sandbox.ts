import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readConfig } from '../../src/common/config.ts'
import { startSandbox } from '../../src/drivenadapters/sandbox/sandbox.ts'
import type { Sandbox } from '../../src/logics/execution/ports.ts'
import type { IsolationTier, Json, ProgramFile } from '../../src/logics/execution/types.ts'

/** What a library's program left, without what differs from run to run. */
export interface Left {
  status: string
  stdout: string
  stderr: string
  returnValue: Json
  /** The kinds of each rich output. */
  outputs: string[][]
  /** Path and type of each artifact. */
  artifacts: [string, string][]
}

/** What a program leaves that only returns a value. */
export const returned = (returnValue: Json, rest: Partial<Left> = {}): Left => ({
  status: 'success',
  stdout: '',
  stderr: '',
  returnValue,
  outputs: [],
  artifacts: [],
  ...rest,
})

const pathTo = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** A file beside this one, to be sent along with a program. */
export const fixture = (name: string): ProgramFile => ({
  path: name,
  content: readFileSync(pathTo(`fixtures/${name}`)),
})

const openSandbox = (dataDir: string, isolation: 'auto' | IsolationTier): Promise<Sandbox> => {
  const config = readConfig({
    env: { ...process.env, DATA_DIR: dataDir },
    envFile: '/none',
    factsFile: pathTo('../../../.setup/facts.json'),
    defaultImports: JSON.parse(
      readFileSync(pathTo('../../runtime/language/default_imports.json'), 'utf8'),
    ),
  })
  return startSandbox({
    ...config,
    environmentsFolder: join(config.dataDir, 'packages/environments'),
    isolation,
    concurrency: 1,
    queueMax: 10,
    poolSize: 1,
    maxMemoryBytes: 512 * 1024 ** 2,
    maxExecutionMs: 60_000,
    scratchBytes: 64 * 1024 ** 2,
    languageGuard: true,
    logger: silent,
  })
}

/** Gives a file of tests one real sandbox, and the function that runs `programs/<name>.py` in it. */
export const useLibrarySandbox = (
  isolation: 'auto' | IsolationTier = 'auto',
): ((name: string, files?: ProgramFile[]) => Promise<Left>) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'coderunner-libraries-'))
  let sandbox: Sandbox
  before(async () => {
    sandbox = await openSandbox(dataDir, isolation)
  })
  after(async () => {
    await sandbox?.close(0)
    rmSync(dataDir, { recursive: true, force: true })
  })
  return (name, files = []) =>
    run(sandbox, readFileSync(pathTo(`programs/${name}.py`), 'utf8'), files)
}

const run = async (sandbox: Sandbox, code: string, files: ProgramFile[]): Promise<Left> => {
  const program = {
    ...{ code, files, stdin: '', variables: {}, entrypoint: null, arguments: null },
    environment: null,
  }
  const limits = { timeoutMs: 60_000, memoryBytes: 512 * 1024 ** 2 }
  const signal = new AbortController().signal
  const context = { executionId: 'library', requestId: 'library', owner: 'library', signal }
  const outcome = await sandbox.run({ ...program, ...limits }, context)
  return {
    status: outcome.status,
    stdout: outcome.stdout,
    stderr: outcome.stderr,
    returnValue: asCallersReadIt(outcome.returnValue),
    outputs: outcome.outputs.map((output) => Object.keys(output.data)),
    artifacts: outcome.artifacts.map(({ path, mimeType }) => [path, mimeType]),
  }
}

/** Numbers that stand as they were written, such as 1.0, become JavaScript's on the caller's side. */
const asCallersReadIt = <T>(value: T): T => JSON.parse(JSON.stringify(value))
