import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createLogger } from '@coderunner/common/log/create-logger.ts'
import { openPorts } from '../../src/app/ports.ts'
import { buildApp } from '../../src/app.ts'
import { readConfig } from '../../src/common/config.ts'

/** What set-up found of this machine. */
export const factsFile: string = fileURLToPath(
  new URL('../../../.setup/facts.json', import.meta.url),
)

/** A service that listens, with real stores in a folder of its own. */
export interface RunningApp {
  url: string
  dataDir: string
  /** The lines of the log, as objects. */
  log: Record<string, unknown>[]
  /** Ends it; another one may be started on the same folder. */
  close: () => Promise<void>
}

/** Starts the service in this folder, with these environment variables. */
export const startAppIn = async (
  dataDir: string,
  env: Record<string, string> = {},
): Promise<RunningApp> => {
  const config = readConfig({
    env: { DATA_DIR: dataDir, ...env },
    envFile: '/none',
    factsFile,
  })
  const log: Record<string, unknown>[] = []
  const logger = createLogger(config.logLevel, { write: (line) => log.push(JSON.parse(line)) })
  const server = buildApp(config, await openPorts(config, logger))
  const url = await server.listen({ port: 0, host: '127.0.0.1' })
  return { url, dataDir, log, close: () => server.close() }
}

/** Starts the service in a folder of its own; both end with the test. */
export const startApp = async (
  t: Pick<TestContext, 'after'>,
  env: Record<string, string> = {},
): Promise<RunningApp> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dataflowtools-test-'))
  const app = await startAppIn(dataDir, env)
  t.after(async () => {
    await app.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return app
}
