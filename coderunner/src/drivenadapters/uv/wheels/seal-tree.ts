import { constants, type FileHandle, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { filesMax } from '../box/package-box.ts'

/** What lies in a sealed tree. */
export interface SealedTree {
  /** Paths of all files, from the tree's root. */
  paths: string[]
  /** What is in the files. */
  sizeBytes: number
  /** What they and their folders take on the disk. */
  diskBytes: number
}

/** Thrown for a tree with anything in it but files and folders. */
export class NotSealableError extends Error {}

const folderMode = 0o555
const fileMode = 0o444
const openFolder = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW
/** No link is followed, no pipe waited for. */
const openFile = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
const blockBytes = 512

/**
 * Makes a tree ours and read-only, from the top down and by descriptors: what a process of the box,
 * were one left, puts in the way is refused and never followed. `isLeftOut` names what at the top is
 * dropped.
 */
export const sealTree = async (
  root: string,
  isLeftOut: (name: string, names: readonly string[]) => boolean,
): Promise<SealedTree> => {
  const sealed: SealedTree = { paths: [], sizeBytes: 0, diskBytes: 0 }
  await own(root, openFolder, 0o755, sealed)
  const names = await readdir(root)
  const dropped = names.filter((name) => isLeftOut(name, names))
  await Promise.all(dropped.map((name) => rm(join(root, name), { recursive: true })))
  await sealFolder(root, '', sealed)
  return sealed
}

const sealFolder = async (root: string, folder: string, sealed: SealedTree): Promise<void> => {
  await own(join(root, folder), openFolder, folderMode, sealed)
  const entries = await readdir(join(root, folder), { withFileTypes: true, encoding: 'buffer' })
  for (const entry of entries) {
    const path = join(folder, nameOf(entry.name))
    if (entry.isDirectory()) {
      await sealFolder(root, path, sealed)
    } else if (entry.isFile()) {
      sealed.sizeBytes += await own(join(root, path), openFile, fileMode, sealed)
      sealed.paths.push(path)
      if (sealed.paths.length > filesMax) throw new NotSealableError('has too many files')
    } else {
      throw new NotSealableError('has something in it that is neither a file nor a folder')
    }
  }
}

const nameOf = (bytes: Buffer): string => {
  const name = bytes.toString('utf8')
  if (Buffer.from(name).equals(bytes)) return name
  throw new NotSealableError('has the name of a file in it that is not UTF-8')
}

/** Takes one file or folder over; returns the size of a file. */
const own = async (
  path: string,
  flags: number,
  mode: number,
  sealed: SealedTree,
): Promise<number> => {
  const handle = await openOurs(path, flags)
  try {
    const facts = await handle.stat()
    if (!facts.isFile() && !facts.isDirectory()) throw new NotSealableError('changed under way')
    if (process.getuid?.() === 0) await handle.chown(0, 0)
    await handle.chmod(mode)
    sealed.diskBytes += facts.blocks * blockBytes
    return facts.isFile() ? facts.size : 0
  } finally {
    await handle.close()
  }
}

const openOurs = async (path: string, flags: number): Promise<FileHandle> => {
  try {
    return await open(path, flags)
  } catch (cause) {
    throw new NotSealableError('has something in it that cannot be opened', { cause })
  }
}
