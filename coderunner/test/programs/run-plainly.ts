import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Behaviour, CorpusProgram } from './program.ts'

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

const traceback = 'Traceback (most recent call last):'

/** Reads name, message and line of an uncaught exception from what Python wrote about it. */
const readEnding = (
  exitCode: number | null,
  stderr: string,
  path: string,
): Omit<Behaviour, 'stdout'> => {
  const last = stderr.slice(stderr.lastIndexOf(traceback))
  if (exitCode === 0) return { ending: 'success', line: null }
  const isSyntaxError = /^SyntaxError|^IndentationError|^TabError/m.test(stderr)
  if (!last.startsWith(traceback) && !isSyntaxError)
    return { ending: `exit ${exitCode}`, line: null }
  if (isSyntaxError && !last.startsWith(traceback)) return { ending: 'rejected', line: null }
  const said = /^(?:[ +|]*)(?!Exception Group Traceback)([A-Za-z_][\w.]*)(?:: (.*))?$/m.exec(
    last.slice(traceback.length),
  )
  const name = said?.[1]?.split('.').at(-1)
  const places = [...last.matchAll(/File "([^"]+)", line (\d+)/g)].filter(
    (place) => place[1] === path,
  )
  return { ending: `${name}: ${said?.[2] ?? ''}`, line: Number(places.at(-1)?.[2]) }
}
