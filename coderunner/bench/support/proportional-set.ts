import { readdirSync, readFileSync } from 'node:fs'

/** Memory of a process and all its descendants, shared pages counted once (PSS). */
export const proportionalSetBytes = (pid: number): number =>
  [pid, ...descendantsOf(pid)].reduce((sum, one) => sum + ownBytes(one), 0)

const ownBytes = (pid: number): number => {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024
}

const descendantsOf = (pid: number): number[] => {
  const children = childrenByParent().get(pid) ?? []
  return children.flatMap((child) => [child, ...descendantsOf(child)])
}

const childrenByParent = (): Map<number, number[]> => {
  const found = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(name)
    found.set(parent, [...(found.get(parent) ?? []), Number(name)])
  }
  return found
}

const parentOf = (pid: string): number => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return -1
  }
}
