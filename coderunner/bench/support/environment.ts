import { execFile } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readConfig } from '../../src/common/config.ts'
import { startSandbox } from '../../src/drivenadapters/sandbox/sandbox.ts'
import type { Sandbox } from '../../src/logics/execution/ports.ts'
import type { ProgramEnvironment } from '../../src/logics/execution/types.ts'
import { readSetupFacts } from './setup-facts.ts'

const run = promisify(execFile)
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const environmentsIn = (dataDir: string): string => join(dataDir, 'packages/environments')

/** A sandbox as the service has it, without the service. */
export const openSandbox = async (dataDir: string): Promise<Sandbox> => {
  const defaults = new URL('../../runtime/language/default_imports.json', import.meta.url)
  const { python, sitePackages } = readSetupFacts()
  const config = readConfig({
    env: { DATA_DIR: dataDir, CODERUNNER_PYTHON: python, CODERUNNER_ENVIRONMENT: sitePackages },
    envFile: '/none',
    factsFile: '/none',
    defaultImports: JSON.parse(await readFile(defaults, 'utf8')),
  })
  return startSandbox({
    ...config,
    environmentsFolder: environmentsIn(dataDir),
    isolation: config.sandboxIsolation,
    concurrency: config.sandboxConcurrency,
    queueMax: config.sandboxQueueMax,
    poolSize: config.sandboxPoolSize,
    maxMemoryBytes: config.maxMemoryMb * 1024 ** 2,
    maxExecutionMs: config.maxExecutionTimeS * 1000,
    scratchBytes: config.scratchMb * 1024 ** 2,
    languageGuard: true,
    logger: silent,
  })
}

/** An environment with one real distribution, compiled as installed ones are, and where it lies. */
export const installInto = async (
  dataDir: string,
  distribution: string,
  importNames: string[],
): Promise<{ environment: ProgramEnvironment; sitePackages: string }> => {
  const { python, uv } = readSetupFacts()
  const digest = 'b'.repeat(32)
  const sitePackages = join(environmentsIn(dataDir), digest, 'site-packages')
  await mkdir(sitePackages, { recursive: true })
  const options = ['--python', python, '--target', sitePackages, '--compile-bytecode']
  await run(uv, ['pip', 'install', '--quiet', '--no-deps', ...options, '--', distribution])
  const environment = { digest, folder: digest, importNames, overridesBase: false }
  return { environment, sitePackages }
}
