import { chmod, copyFile, link, lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.ts'

const linksAtOnce = 16
const blockBytes = 512

/**
 * Puts the files of wheels together in one folder: hard links, the folders our own and read-only.
 * Where two have a file of the same path, the first one stays. Returns what the folders take on the disk.
 */
export const linkWheels = async (sources: readonly string[], target: string): Promise<number> => {
  const folders = new Set<string>()
  await addFolder(target, folders)
  for (const source of sources) await linkFolder(source, target, folders)
  let diskBytes = 0
  for (const folder of folders) {
    diskBytes += (await lstat(folder)).blocks * blockBytes
    await chmod(folder, 0o555)
  }
  return diskBytes
}

const addFolder = async (path: string, folders: Set<string>): Promise<void> => {
  if (folders.has(path)) return
  await makeFolder(path, 0o755)
  folders.add(path)
}

const linkFolder = async (source: string, target: string, folders: Set<string>): Promise<void> => {
  const entries = await readdir(source, { withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  for (let at = 0; at < files.length; at += linksAtOnce) {
    const some = files.slice(at, at + linksAtOnce)
    await Promise.all(some.map((name) => linkFile(join(source, name), join(target, name))))
  }
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const inner = join(target, name)
    if (await isTaken(inner, folders)) continue
    await addFolder(inner, folders)
    await linkFolder(join(source, name), inner, folders)
  }
}

/** A file of another wheel stands where this one has a folder. */
const isTaken = async (path: string, folders: ReadonlySet<string>): Promise<boolean> =>
  !folders.has(path) && (await lstat(path).catch(() => null)) !== null

const linkFile = async (source: string, target: string): Promise<void> => {
  try {
    await link(source, target)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    // A file has as many links as its file system allows; ext4 allows 65,000.
    if (code !== 'EMLINK') throw error
    await copyFile(source, target)
    await chmod(target, 0o444)
  }
}
