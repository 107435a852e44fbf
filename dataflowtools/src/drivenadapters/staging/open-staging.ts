import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'

/** Parts of an upload that nobody goes on with are kept so long. */
const keepMs = 24 * 3_600_000

/** Opens the folder in which the parts of resumable uploads wait for the rest. */
export const openStaging = (dataDir: string): FileStore => {
  const directory = join(dataDir, 'uploads')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  return new FileStore({ directory, expirationPeriodInMilliseconds: keepMs })
}
