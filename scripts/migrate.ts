/**
 * `npm run migrate`: brings the schema of DataFlow Tools' records up to date, as its start does. Takes
 * the same settings, waits a minute for the database, and ends with 1 where that did not help.
 */
import { join } from 'node:path'
import { readConfig } from '../dataflowtools/src/common/config.ts'
import { migrateWithRetries } from '../dataflowtools/src/drivenadapters/records/migrate-with-retries.ts'
import { rootFolder } from './places.ts'

const waitMs = 60_000

const log = {
  info: ({ steps }: { steps: string[] }) => console.log(`migrate: took ${steps.join(', ')}`),
  warn: ({ err }: { err: Error }, text: string) => console.log(`migrate: ${text} (${err.message})`),
}

try {
  const envFile = join(rootFolder, 'dataflowtools', '.env')
  const signal = AbortSignal.timeout(waitMs)
  const factsFile = join(rootFolder, '.setup/facts.json')
  const config = readConfig({ env: process.env, envFile, factsFile })
  const isMigrated = await migrateWithRetries(config, log, signal)
  console.log(`migrate: ${isMigrated ? 'the schema is up to date' : 'the database did not answer'}`)
  process.exitCode = isMigrated ? 0 : 1
} catch (error) {
  console.error(`migrate: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
