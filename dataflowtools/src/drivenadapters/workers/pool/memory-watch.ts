import { readFile } from 'node:fs/promises'

const intervalMs = 100

/**
 * Calls `onExceeded` once when a process has taken more than `maxBytes` of its own since `pid` was
 * first looked at. The kernel's limit stands above it, but counts what V8 reserves; what is taken
 * within one interval is the overshoot, and that limit its bound.
 */
export const watchMemory = (
  pid: number,
  maxBytes: number,
  onExceeded: () => void,
): (() => void) => {
  let atFirst: number | undefined
  let isDone = false
  const look = async (): Promise<void> => {
    const bytes = await ownBytes(pid)
    if (isDone) return
    atFirst ??= bytes
    if (bytes - atFirst > maxBytes) onExceeded()
    else timer = setTimeout(look, intervalMs)
  }
  let timer = setTimeout(look, 0)
  return () => {
    isDone = true
    clearTimeout(timer)
  }
}

/** The process that works: the last of the line that a box's launcher began. */
export const lastOfLine = async (pid: number): Promise<number> => {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  const first = Number(children.trim().split(' ')[0])
  return first > 0 ? lastOfLine(first) : pid
}

/** Memory that is backed by no file; 0 for a process that is gone. */
const ownBytes = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kiB = ['RssAnon', 'RssShmem'].map((name) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0),
  )
  return kiB.reduce((sum, each) => sum + each, 0) * 1024
}
