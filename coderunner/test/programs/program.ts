import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One ordinary program, with what it reads from its standard input. */
export interface CorpusProgram {
  /** What the program exercises, from its first line. */
  title: string
  topic: string
  name: string
  path: string
  code: string
  stdin: string
}

/** What a program did: what it printed, and how and where it ended. */
export interface Behaviour {
  stdout: string
  ending: string
  line: number | null
}

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Reads the programs of this folder, in a stable order. */
export const readPrograms = (): CorpusProgram[] =>
  globSync('*/*.py', { cwd: folder }).sort().map(readProgram)

const readProgram = (relative: string): CorpusProgram => {
  const path = join(folder, relative)
  const code = readFileSync(path, 'utf8')
  const stdinPath = path.replace(/\.py$/, '.stdin')
  const firstLine = code.split(/\r?\n/, 1)[0] ?? ''
  return {
    title: firstLine.replace(/^\uFEFF?# /, ''),
    topic: dirname(relative),
    name: basename(relative, '.py'),
    path,
    code,
    stdin: existsSync(stdinPath) ? readFileSync(stdinPath, 'utf8') : '',
  }
}
