import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { PlainHost } from './plain-host.ts'
import type { Behaviour, CorpusProgram } from './program.ts'
import { readEnding } from './read-ending.ts'

/** The interpreter without a sandbox, and the packages that it is to find. */
export interface PlainPython {
  pythonBin: string
  sitePackages: string
}

const dataTopics = ['numpy', 'pandas', 'plot', 'scipy']

/** Gives a file of tests the function that runs a program as a script, in an empty folder of its own. */
export const usePlainPython = ({
  pythonBin,
  sitePackages,
}: PlainPython): ((program: CorpusProgram) => Promise<Behaviour>) => {
  const home = mkdtempSync(join(tmpdir(), 'coderunner-plain-'))
  const env = {
    PYTHONPATH: sitePackages,
    PYTHONUTF8: '1',
    HOME: home,
    MPLBACKEND: 'agg',
    OPENBLAS_NUM_THREADS: '1',
  }
  let host: PlainHost
  before(() => {
    host = new PlainHost(pythonBin, env)
  })
  after(() => {
    host.close()
    rmSync(home, { recursive: true, force: true })
  })
  return async ({ path, stdin, topic }) => {
    const folder = makeFolder(home, stdin)
    const exitCode = dataTopics.includes(topic)
      ? await host.run(path, folder)
      : await runScript(pythonBin, env, path, folder)
    const read = (name: string) => readFileSync(join(folder, name), 'utf8')
    return { stdout: read('stdout'), ...readEnding(exitCode, read('stderr'), path) }
  }
}

const makeFolder = (home: string, stdin: string): string => {
  const folder = mkdtempSync(join(home, 'run-'))
  mkdirSync(join(folder, 'work', 'output'), { recursive: true })
  for (const name of ['stdout', 'stderr']) writeFileSync(join(folder, name), '')
  writeFileSync(join(folder, 'stdin'), stdin)
  return folder
}

const runScript = async (
  pythonBin: string,
  env: Record<string, string>,
  path: string,
  folder: string,
): Promise<number | null> => {
  const open = (name: string, flags: string) => openSync(join(folder, name), flags)
  const stdio = [open('stdin', 'r'), open('stdout', 'w'), open('stderr', 'w')]
  const child = spawn(pythonBin, ['-P', '-s', '-B', path], {
    cwd: join(folder, 'work'),
    env,
    stdio,
  })
  for (const descriptor of stdio) closeSync(descriptor)
  const [exitCode] = (await once(child, 'exit')) as [number | null]
  return exitCode
}
