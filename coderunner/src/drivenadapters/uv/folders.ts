import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from './make-folder.ts'

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
  /** What uv has learned of the interpreter. */
  interpreterFacts: string
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
    interpreterFacts: inPackages('interpreter-facts'),
    building: inPackages('building'),
    baseWheels: inPackages('base-wheels'),
  }
}

/** Makes those that are missing. Executions read `environments`; boxes walk to what is theirs. */
export const makeFolders = async (folders: Folders): Promise<void> => {
  const { environments, building, baseWheels, ...own } = folders
  await makeFolder(environments, 0o755)
  await Promise.all([
    ...[building, baseWheels].map((folder) => makeFolder(folder, 0o711)),
    ...Object.values(own).map((folder) => makeFolder(folder, 0o700)),
  ])
  await Promise.all([folders.owners, folders.requests].map(removeHalfWritten))
}

/** At the start nobody writes: what is not called `….json` was left by a service that was killed. */
const removeHalfWritten = async (folder: string): Promise<void> => {
  const names = await readdir(folder)
  const left = names.filter((name) => !name.endsWith('.json'))
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })))
}
