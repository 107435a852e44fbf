import { execFile } from 'node:child_process'
import { chmod, chown, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Working folders to give out, one to each execution. */
export interface Slots {
  /** A free slot in the form that zygotes take; undefined when all are in use. */
  take(): string | undefined
  release(slot: string): Promise<void>
  /** The slot's folder on the host; undefined where the kernel bounds an execution's disk by itself. */
  folderOf(slot: string): string | undefined
}

/** Executions of the namespaces tier each mount their own tmpfs: there is nothing to give out. */
export const noSlots: Slots = {
  take: () => '-',
  release: async () => undefined,
  folderOf: () => undefined,
}

/** Where zygotes may write while they preload; closed to executions. */
export const ZYGOTE_HOME = 'home'

/** Where slots are, for the service and, when it differs, as the box sees it. */
export interface SlotFolders {
  folder: string
  folderInBox: string
  count: number
  /** The uid of the first slot, one above the zygote's; null when the service may not set one. */
  firstUid: number | null
}

/** Working folders of the Landlock tier, emptied after each execution before the next one gets it. */
export const makeSlots = async (folders: SlotFolders): Promise<Slots> => {
  const { folder, folderInBox, count, firstUid } = folders
  const free = Array.from({ length: count }, (_, index) => index)
  await makeFolder(join(folder, ZYGOTE_HOME), firstUid, -1)
  for (const index of free) await makeFolder(join(folder, String(index)), firstUid, index)
  await chmod(folder, 0o711)
  return {
    take: () => {
      const index = free.shift()
      if (index === undefined) return undefined
      const path = join(folderInBox, String(index))
      return firstUid === null ? path : `${path}:${firstUid + index}`
    },
    release: async (slot) => {
      const isEmpty = await emptyFolder(join(folder, String(indexOf(slot))))
      // What cannot be emptied is given to nobody.
      if (isEmpty) free.push(indexOf(slot))
    },
    folderOf: (slot) => join(folder, String(indexOf(slot))),
  }
}

const indexOf = (slot: string): number => Number(/(\d+)(:\d+)?$/.exec(slot)?.[1])

const makeFolder = async (path: string, firstUid: number | null, index: number): Promise<void> => {
  await mkdir(path, { recursive: true, mode: 0o700 })
  if (firstUid !== null) await chown(path, firstUid + index, firstUid + index)
}

/** A run may have taken its own folder's permissions away: they are given back first. */
const emptyFolder = async (folder: string): Promise<boolean> => {
  try {
    await chmod(folder, 0o700)
    for (const name of await readdir(folder)) await removeAll(join(folder, name))
    return true
  } catch {
    return false
  }
}

/** Removes a folder: paths deeper than the system takes in one piece, and folders without permissions, are for coreutils. */
export const removeAll = async (path: string): Promise<void> => {
  await rm(path, { recursive: true, force: true }).catch(async () => {
    await run('chmod', ['-R', 'u+rwx', '--', path])
    await run('rm', ['-rf', '--', path])
  })
}
