import { chmod, chown, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Slots } from './pool.ts'

/** Executions of the namespaces tier each mount their own tmpfs: there is nothing to give out. */
export const noSlots: Slots = { take: () => '-', release: async () => undefined }

/** Where slots are, for the service and, when it differs, as the box sees it. */
export interface SlotFolders {
  folder: string
  folderInBox: string
  count: number
  /** The uid of the first slot; null when the service may not set one. */
  firstUid: number | null
}

/** Working folders of the Landlock tier, emptied after each execution before the next one gets it. */
export const makeSlots = async ({ folder, folderInBox, count, firstUid }: SlotFolders): Promise<Slots> => {
  const free: number[] = []
  await rm(folder, { recursive: true, force: true })
  for (let index = 0; index < count; index += 1) {
    const path = join(folder, String(index))
    await mkdir(path, { recursive: true, mode: 0o700 })
    if (firstUid !== null) await chown(path, firstUid + index, firstUid + index)
    free.push(index)
  }
  await chmod(folder, 0o711)
  return {
    take: () => {
      const index = free.shift()
      if (index === undefined) return undefined
      const path = join(folderInBox, String(index))
      return firstUid === null ? path : `${path}:${firstUid + index}`
    },
    release: async (slot) => {
      const index = Number(/(\d+)(:\d+)?$/.exec(slot)?.[1])
      await emptyFolder(join(folder, String(index)))
      free.push(index)
    },
  }
}

const emptyFolder = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true })
}
