import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Whether everybody may read this file, or list this folder, and walk there. */
export const isOpenToAll = async (path: string): Promise<boolean> => {
  const facts = await stat(path).catch(() => null)
  return facts !== null && (facts.mode & 4) !== 0 && isWayOpen(path)
}

/** Whether everybody may walk to it. */
export const isWayOpen = async (path: string): Promise<boolean> => {
  const folder = dirname(path)
  const facts = await stat(folder).catch(() => null)
  return facts !== null && (facts.mode & 1) !== 0 && (folder === '/' || isWayOpen(folder))
}
