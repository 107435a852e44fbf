import { constants, open } from 'node:fs/promises'

/** A box may have put a link or a pipe in the place of a file. */
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/** Reads a file that a box wrote: a regular one, of no more than `maxBytes`. */
export const readPlainFile = async (path: string, maxBytes: number): Promise<string> => {
  const handle = await open(path, flags)
  try {
    const facts = await handle.stat()
    if (!facts.isFile() || facts.size > maxBytes) throw new Error('no file that can be read')
    return await handle.readFile('utf8')
  } finally {
    await handle.close()
  }
}
