import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Behaviour, CorpusProgram } from './program.ts'
import { readEnding } from './read-ending.ts'

/** The interpreter without a sandbox, and the packages that it is to find. */
export interface PlainPython {
  pythonBin: string
  sitePackages: string
}

/** Runs the program as a script in an empty folder of its own. */
export const runPlainly = async (
  { path, stdin }: CorpusProgram,
  { pythonBin, sitePackages }: PlainPython,
): Promise<Behaviour> => {
  const cwd = mkdtempSync(join(tmpdir(), 'coderunner-plain-'))
  mkdirSync(join(cwd, 'output'))
  try {
    const env = {
      PYTHONPATH: sitePackages,
      PYTHONUTF8: '1',
      HOME: cwd,
      MPLBACKEND: 'agg',
      OPENBLAS_NUM_THREADS: '1',
    }
    const child = spawn(pythonBin, ['-P', '-s', '-B', path], { cwd, env })
    child.stdin.end(stdin)
    const [stdout, stderr, [exitCode]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close') as Promise<[number | null]>,
    ])
    return { stdout, ...readEnding(exitCode, stderr, path) }
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}
