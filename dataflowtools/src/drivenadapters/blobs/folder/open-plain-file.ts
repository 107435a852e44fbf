import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { hasCode } from './disk-errors.ts'
import { isInPlace } from './layout.ts'

/** Without O_NONBLOCK, opening a named pipe would wait for ever. */
const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants
const flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK

const isPlain = async (handle: FileHandle, path: string, leastBytes: number): Promise<boolean> => {
  const found = await handle.stat()
  return found.isFile() && found.size >= leastBytes && (await isInPlace(dirname(path)))
}

/**
 * Opens a file for reading that has `leastBytes`; null when there is none, or something else: a link, a
 * folder, a pipe.
 */
export const openPlainFile = async (
  path: string,
  leastBytes: number,
): Promise<FileHandle | null> => {
  const handle = await open(path, flags).catch((error) => {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO')) return null
    throw error
  })
  if (handle === null) return null
  const isFine = await isPlain(handle, path, leastBytes).catch(async (error) => {
    await handle.close()
    throw error
  })
  if (isFine) return handle
  await handle.close()
  return null
}
