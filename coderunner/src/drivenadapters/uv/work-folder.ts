import { randomBytes } from 'node:crypto'
import { chmod, lstat, readdir, rename, rm } from 'node:fs/promises'
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

/** Removes a tree whose folders may be read-only; nobody may be writing in it. */
export const removeTree = async (folder: string): Promise<void> => {
  if (process.getuid?.() !== 0) await makeWritable(folder)
  await rm(folder, { recursive: true, force: true })
}

/** Links are not followed: what they lead to is not ours. */
const makeWritable = async (folder: string): Promise<void> => {
  const facts = await lstat(folder).catch(() => null)
  if (!facts?.isDirectory()) return
  if ((facts.mode & 0o700) !== 0o700) await chmod(folder, 0o700)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await makeWritable(join(folder, entry.name))
  }
}
