import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

const nameForm = /^coderunner-(\d+)-\w{6}$/

/**
 * Makes a folder for the life of this process below `parent`. Its name tells whose it is, so that the
 * next service removes what one that was killed has left.
 */
export const makeRunFolder = async (parent: string): Promise<string> => {
  await removeLeftovers(parent)
  return mkdtemp(join(parent, `coderunner-${process.pid}-`))
}

const removeLeftovers = async (parent: string): Promise<void> => {
  for (const name of await readdir(parent).catch(() => [])) {
    const pid = nameForm.exec(name)?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    // Another user's is another user's to remove.
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined)
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
