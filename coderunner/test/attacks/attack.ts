import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where an attack is tried: with the language guard, and without it on each isolation tier. */
export const columns = ['guarded', 'plain', 'landlock', 'landlock as a plain user'] as const

/** One of the columns. */
export type Column = (typeof columns)[number]

/** The first column on a machine without user namespaces. */
export const guardedOnLandlock = 'guarded on landlock'

/** One attack: a program, and how it must end in each column (see README.md). */
export interface Attack {
  /** What the attack tries, from its first line. */
  title: string
  topic: string
  name: string
  code: string
  expected: Record<Column | typeof guardedOnLandlock, string>
  limits: { timeoutMs: number; memoryBytes: number }
  /** The artifacts that are handed over all the same: path and size of each, or how many. */
  leaves: [string, number][] | number
}

const folder = fileURLToPath(new URL('.', import.meta.url))
const defaultLimits = { timeoutMs: 30_000, memoryBytes: 256 * 1024 ** 2 }

/** Reads the attacks beside this file, in a stable order. */
export const readAttacks = (): Attack[] =>
  globSync('*/*.py', { cwd: folder }).sort().map(readAttack)

/** Goes before a program whose guard is off: `attempt` and `syscall`, which tell the errors by name. */
export const readPrelude = (): string => readFileSync(join(folder, 'prelude.py'), 'utf8')

/** Goes before a program under the guard, where an attempt is just made. */
export const guardedPrelude =
  'def attempt(action, *arguments, **named):\n    return action(*arguments, **named)\n\n\n'

const readAttack = (relative: string): Attack => {
  const code = readFileSync(join(folder, relative), 'utf8')
  const header = readHeader(code, relative)
  const plain = required(header, 'plain', relative)
  const landlock = header.get('landlock') ?? plain
  return {
    title: code.split('\n', 1)[0]?.replace(/^# /, '') ?? '',
    topic: dirname(relative),
    name: basename(relative, '.py'),
    code,
    expected: {
      guarded: required(header, 'guarded', relative),
      [guardedOnLandlock]: header.get(guardedOnLandlock) ?? required(header, 'guarded', relative),
      plain,
      landlock,
      'landlock as a plain user': header.get('landlock as a plain user') ?? landlock,
    },
    limits: { ...defaultLimits, ...JSON.parse(header.get('limits') ?? '{}') },
    leaves: JSON.parse(header.get('leaves') ?? '[]'),
  }
}

/** The lines `# name: value` at the head of a program; one that begins with `#   ` goes on. */
const readHeader = (code: string, path: string): Map<string, string> => {
  const header = new Map<string, string>()
  let last = ''
  for (const line of code.split('\n').slice(1)) {
    const more = /^# {3}(.+)$/.exec(line)?.[1]
    const [, name, value] = /^# ([a-z ]+): (.+)$/.exec(line) ?? []
    if (more !== undefined) header.set(last, `${header.get(last)} ${more}`)
    else if (name === undefined || value === undefined) break
    else {
      if (![...columns, guardedOnLandlock, 'limits', 'leaves'].includes(name))
        throw new Error(`${path}: what is "${name}"?`)
      header.set(name, value)
      last = name
    }
  }
  return header
}

const required = (header: Map<string, string>, name: Column, path: string): string => {
  const value = header.get(name)
  if (value === undefined) throw new Error(`${path}: no line "# ${name}: …"`)
  return value
}
