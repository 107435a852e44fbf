import { mkdir, mkdtemp, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** One level after the other: below /proc, Node's own `recursive` never comes back. */
const makeFolders = async (path: string): Promise<void> => {
  if (await isThere(path)) return
  await makeFolders(dirname(path))
  await mkdir(path)
}

const tryToWrite = async (path: string): Promise<void> => {
  await rmdir(await mkdtemp(join(path, '.writable-')))
}

const refusal = (error: unknown, dataDir: string): Error => {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException
  const cause = { cause: error }
  return new Error(
    `DATA_DIR=${JSON.stringify(dataDir)} cannot be written to (${code}); name a folder that this user may make or write to`,
    cause,
  )
}

/** Makes the folder for all that is kept, `dataDir` being absolute. Throws one line that says what is wrong. */
export const makeDataDir = async (dataDir: string): Promise<void> => {
  try {
    await makeFolders(dataDir)
    await tryToWrite(dataDir)
  } catch (error) {
    throw refusal(error, dataDir)
  }
}
