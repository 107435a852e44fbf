import { mkdir, realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hasCode } from './disk-errors.ts'
import { syncFolder } from './sync-folder.ts'

/** Where things are in the folder: `staging/KEY` while it is written, then `KE/YK/KEYKEY…`. */
export interface Layout {
  root: string
  staging: string
}

/** Lays out a folder, which is made where it is absent; its own path has no symbolic links then. */
export const layOut = async (folder: string): Promise<Layout> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const root = await realpath(folder)
  const staging = join(root, 'staging')
  await makeFolder(staging)
  if (!(await isInPlace(staging))) throw new Error(`${staging} leads elsewhere`)
  await syncFolder(root)
  await syncFolder(dirname(root)).catch(() => undefined)
  return { root, staging }
}

/** Where the blob of a key is, once it is finished. */
export const pathOfKey = ({ root }: Layout, key: string): string =>
  join(root, key.slice(0, 2), key.slice(2, 4), key)

/** Makes the two folders above a blob; never the root, which is absent while its disk is. */
export const makeFoldersOf = async (layout: Layout, key: string): Promise<void> => {
  const path = dirname(pathOfKey(layout, key))
  await makeFolder(dirname(path))
  await makeFolder(path)
  if (!(await isInPlace(path))) throw new Error(`${path} leads elsewhere`)
}

/** Makes the name of a blob durable, with the folders that may be new. */
export const syncFoldersOf = async (layout: Layout, key: string): Promise<void> => {
  const path = dirname(pathOfKey(layout, key))
  for (const folder of [path, dirname(path), layout.root]) await syncFolder(folder)
}

/** Throws while the folder is not there: what is absent then may be there later. */
export const checkIsThere = async ({ staging }: Layout): Promise<void> => {
  await stat(staging)
}

/** Whether no part of a folder's path is a symbolic link. */
export const isInPlace = async (path: string): Promise<boolean> => (await realpath(path)) === path

const makeFolder = async (path: string): Promise<void> => {
  await mkdir(path, { mode: 0o700 }).catch((error) => {
    if (!hasCode(error, 'EEXIST')) throw error
  })
}
