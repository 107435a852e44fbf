import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/**
 * Waits until all that was written to the file system of `folder` is on the disk: for thousands of
 * files at once (syncfs, which Node does not offer). Without the program, the machine's own pace has to do.
 */
export const syncDisk = async (folder: string): Promise<void> => {
  await promisify(execFile)('sync', ['-f', folder]).catch(() => undefined)
}
