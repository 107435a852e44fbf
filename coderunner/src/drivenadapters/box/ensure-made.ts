import { rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

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
  for (const path of paths) if (await isThere(path)) return path
  const path = String(paths.at(-1))
  const building = `${path}.${process.pid}`
  await rm(building, { recursive: true, force: true })
  try {
    await make(building)
    await rename(building, path)
  } catch (error) {
    await rm(building, { recursive: true, force: true })
    // Another service may have made it in the meantime.
    if (!(await isThere(path))) throw error
  }
  return path
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
