import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { secretBytes } from './sign-callback.ts'

const FILE = 'callback-secret'

/**
 * The key that callbacks are signed with: CALLBACK_SECRET, or else one that is made at the first
 * start and kept in DATA_DIR/callback-secret, for the operator to hand to receivers.
 */
export const readCallbackSecret = (dataDir: string, configured: string | null): Buffer => {
  if (configured !== null) return secretBytes(configured)
  const path = join(dataDir, FILE)
  mkdirSync(dataDir, { recursive: true })
  try {
    const made = `whsec_${randomBytes(32).toString('base64')}`
    writeFileSync(path, `${made}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return secretBytes(readFileSync(path, 'utf8').trim())
}
