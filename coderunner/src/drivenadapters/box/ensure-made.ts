import { rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isDiskFull } from '@coderunner/common/utils/is-disk-full.ts'
import { dropHalfMade } from './half-made.ts'

/** What it takes with CPython 3.11 to 3.14: some 90 MB. */
const NEEDED_MB = 100

/**
 * The path of `name` in the first of the folders that has it; in the last it is made where none has:
 * by `make`, beside its final place, and renamed when it is whole.
 */
export const ensureMade = async (
  name: string,
  folders: readonly string[],
  make: (building: string) => Promise<void>,
): Promise<string> => {
  const paths = folders.map((folder) => join(folder, name))
  const own = String(folders.at(-1))
  await dropHalfMade(own)
  for (const path of paths) if (await isThere(path)) return path
  const path = join(own, name)
  const building = `${path}.${process.pid}`
  await rm(building, { recursive: true, force: true })
  try {
    await make(building)
    await rename(building, path)
  } catch (error) {
    await rm(building, { recursive: true, force: true })
    // Another service may have made it in the meantime.
    if (!(await isThere(path))) throw isDiskFull(error) ? noRoom(own, error) : error
  }
  return path
}

const noRoom = (folder: string, cause: unknown): Error =>
  new Error(
    `the disk of ${folder} is full; what boxes share, which is made there once, takes some ${NEEDED_MB} MB`,
    { cause },
  )

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
