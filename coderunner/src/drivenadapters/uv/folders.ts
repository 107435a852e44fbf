import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Where things lie, all on one file system, below `DATA_DIR/packages`. */
export interface Folders {
  /** `<folder>/site-packages` in front of the base, and `<folder>/environment.json`. */
  environments: string
  /** `<sha256>/files` and `<sha256>/wheel.json`. */
  wheels: string
  /** What each owner has installed: `<hash of owner>.json`. */
  owners: string
  /** What requirements were last resolved to: `<hash of owner and requirements>.json`. */
  requests: string
  /** What uv knows of the index; only resolving writes it. */
  uvCache: string
  /** Work folders of what is being resolved, fetched, unpacked or removed. */
  building: string
  /** The base environment's packages as wheels without content. */
  baseWheels: string
}

/** Names the folders. */
export const foldersIn = (dataDir: string): Folders => {
  const inPackages = (name: string): string => join(dataDir, 'packages', name)
  return {
    environments: inPackages('environments'),
    wheels: inPackages('wheels'),
    owners: inPackages('owners'),
    requests: inPackages('requests'),
    uvCache: inPackages('uv-cache'),
    building: inPackages('building'),
    baseWheels: inPackages('base-wheels'),
  }
}

/** Makes those that are missing; executions walk into `environments` alone. */
export const makeFolders = async (folders: Folders): Promise<void> => {
  await mkdir(folders.environments, { recursive: true, mode: 0o755 })
  const own = Object.values(folders).filter((folder) => folder !== folders.environments)
  await Promise.all(own.map((folder) => mkdir(folder, { recursive: true, mode: 0o700 })))
}
