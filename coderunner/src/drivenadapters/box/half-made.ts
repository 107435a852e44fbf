import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Its maker may run where its number is not seen, in a container of its own on the same disk. */
const OLD_MS = 300_000
const FORM = /^(?:root|zones)-[0-9a-f]{16}\.(\d+)$/

/** Removes what processes that were killed have left half made in `folder`. */
export const dropHalfMade = async (folder: string): Promise<void> => {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const pid = Number(FORM.exec(name)?.[1] ?? 0)
    const path = join(folder, name)
    if (pid > 0 && !isRunning(pid) && (await isOld(path))) {
      await rm(path, { recursive: true, force: true })
    }
  }
}

/** This process is about to begin: what has its number is of one before it. */
const isRunning = (pid: number): boolean => {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

const isOld = async (path: string): Promise<boolean> => {
  const facts = await stat(path).catch(() => null)
  return facts !== null && facts.mtimeMs < Date.now() - OLD_MS
}
