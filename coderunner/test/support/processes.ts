import { readdirSync, readFileSync } from 'node:fs'

/** A process as /proc tells of it. */
export interface ProcessFacts {
  pid: number
  parentPid: number
  command: string[]
  residentKib: number
  /** Whether a seccomp filter holds it: of the sandbox's processes only executions have one. */
  isFiltered: boolean
}

/** All that this process, or `root`, has started, and what they have started in turn. */
export const descendantsOf = (root: number = process.pid): ProcessFacts[] => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readFacts(Number(name)))
    .filter((facts) => facts !== null)
  const parents = new Map(all.map(({ pid, parentPid }) => [pid, parentPid]))
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid)
    return parent !== undefined && (parent === root || isBelow(parent))
  }
  return all.filter(({ pid }) => isBelow(pid))
}

/** The zygotes among them, the lean one before the data one. */
export const zygotesOf = (root: number = process.pid): ProcessFacts[] =>
  descendantsOf(root)
    .filter(({ command, isFiltered }) => !isFiltered && isZygote(command))
    .sort((a, b) => a.residentKib - b.residentKib)

/** Executions, parked or running. */
export const executionsOf = (root: number = process.pid): ProcessFacts[] =>
  descendantsOf(root).filter(({ isFiltered }) => isFiltered)

/** Whether a process is there and not only waited for. */
export const isRunning = (pid: number): boolean => readFacts(pid) !== null

const isZygote = (command: string[]): boolean =>
  command[0]?.includes('/python') === true &&
  command.at(-1)?.endsWith('/zygote.py') === true &&
  !command.includes('--')

/** Null for one that ended while it was looked at, and for one that is only waited for. */
const readFacts = (pid: number): ProcessFacts | null => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const field = (name: string): string =>
      new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(status)?.[1] ?? ''
    if (field('State') === 'Z') return null
    return {
      pid,
      parentPid: Number(field('PPid')),
      command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1),
      residentKib: Number(field('VmRSS')),
      isFiltered: field('Seccomp') === '2',
    }
  } catch {
    return null
  }
}
