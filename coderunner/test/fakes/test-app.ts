import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { openEmbeddedJobs } from '@coderunner/common/jobs/sqlite/open-embedded-jobs.ts'
import { createLogger } from '@coderunner/common/log/create-logger.ts'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../src/app.ts'
import { readConfig } from '../../src/common/config.ts'
import { makeArtifactFolder } from '../../src/drivenadapters/artifacts/artifact-folder.ts'
import { FakePackages } from './fake-packages.ts'
import { FakeSandbox } from './fake-sandbox.ts'

/** The whole service around a fake sandbox, in a folder of its own. */
export interface TestApp {
  server: FastifyInstance
  sandbox: FakeSandbox
  packages: FakePackages
  /** The lines of the log, as objects. */
  log: Record<string, unknown>[]
  dataDir: string
}

/** Builds the service with the given environment variables; it is closed when the test ends. */
export const testApp = async (
  t: Pick<TestContext, 'after'>,
  env: Record<string, string> = {},
): Promise<TestApp> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'coderunner-test-'))
  const places = { CODERUNNER_PYTHON: process.execPath, CODERUNNER_ENVIRONMENT: '/' }
  const config = readConfig({
    env: { ...places, DATA_DIR: dataDir, ...env },
    envFile: '/none',
    factsFile: '/none',
    defaultImports: ['json', 'math'],
  })
  const log: Record<string, unknown>[] = []
  const logger = createLogger(config.logLevel, { write: (line) => log.push(JSON.parse(line)) })
  const sandbox = new FakeSandbox()
  const packages = new FakePackages()
  sandbox.description.languageGuard = config.languageGuard === 'on'
  const server = buildApp(config, {
    sandbox,
    logger,
    packages: { resolver: packages, store: packages, distributions: packages },
    artifacts: makeArtifactFolder({
      folder: join(dataDir, 'artifacts'),
      ttlMs: config.jobTtlMs,
      maxBytes: 64 * 1024 ** 2,
    }),
    jobs: openEmbeddedJobs({ dataDir, ttlMs: config.jobTtlMs, queueMax: 100 }),
  })
  t.after(async () => {
    await server.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  await server.ready()
  return { server, sandbox, packages, log, dataDir }
}
