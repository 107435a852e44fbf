import { chmod, mkdir } from 'node:fs/promises'

/** Makes a folder, and those above it, with this very mode whatever the umask. */
export const makeFolder = async (path: string, mode: number): Promise<void> => {
  await mkdir(path, { recursive: true, mode })
  await chmod(path, mode)
}
