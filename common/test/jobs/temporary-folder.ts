import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Makes an empty folder; `remove` deletes it with all that is in it. */
export const temporaryFolder = (): { path: string; remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'jobs-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
