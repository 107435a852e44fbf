import { randomBytes } from 'node:crypto'
import { chmod, lstat, opendir, rename, rmdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Folders } from './folders.ts'
import { makeFolder } from './make-folder.ts'

const active = new Set<string>()

/** Work folders of what is under way in this process; all others were left behind. */
export const isActive = (name: string): boolean => active.has(name)

/** Makes a folder below `building`, lets `work` use it, and removes it whatever came of that. */
export const inWorkFolder = async <Value>(
  folders: Folders,
  work: (folder: string) => Promise<Value>,
): Promise<Value> => {
  const name = randomBytes(8).toString('hex')
  const folder = join(folders.building, name)
  active.add(name)
  try {
    await makeFolder(folder, 0o711)
    return await work(folder)
  } finally {
    await removeTree(folder).catch(() => undefined)
    active.delete(name)
  }
}

/** Removes a folder: it loses its name in one step, which takes no room, then it goes piece by piece. */
export const discard = async (folder: string): Promise<void> => {
  const nameless = `${folder}.${randomBytes(8).toString('hex')}`
  try {
    await rename(folder, nameless)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  await removeTree(nameless)
}

/**
 * Removes a tree whose folders may be read-only; nobody may be writing in it. Links are not followed.
 * Piece by piece, as Node's own way answers nobody else while it removes a large folder.
 */
export const removeTree = async (path: string): Promise<void> => {
  const facts = await lstat(path).catch(() => null)
  if (facts === null) return
  if (facts.isDirectory()) await removeFolder(path, facts.mode)
  else await unlink(path)
}

const removeFolder = async (folder: string, mode: number): Promise<void> => {
  if ((mode & 0o700) !== 0o700) await chmod(folder, 0o700)
  for await (const { name } of await opendir(folder)) await removeTree(join(folder, name))
  await rmdir(folder).catch(async (error) => {
    // A folder that is read while it shrinks may leave something out.
    if (error.code !== 'ENOTEMPTY') throw error
    await removeFolder(folder, 0o700)
  })
}
