import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { type RunningApp, startAppIn } from './start-app.ts'

/** One service for all tests of a suite, which do not meet in it; `url` is there while they run. */
export const sharedApp = (
  env: Record<string, string> = {},
): Pick<RunningApp, 'url' | 'dataDir'> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dataflowtools-test-'))
  const shared = { url: '', dataDir }
  let app: RunningApp
  before(async () => {
    app = await startAppIn(dataDir, env)
    shared.url = app.url
  })
  after(async () => {
    await app.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return shared
}
