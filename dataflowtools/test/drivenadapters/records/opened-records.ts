import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RecordsConfig } from '../../../src/drivenadapters/records/open-database.ts'
import { openRecords, type Records } from '../../../src/drivenadapters/records/open-records.ts'
import type { Mariadb } from '../../servers/mariadb.ts'

/** A log that keeps nothing. */
export const silent = { info: () => {}, warn: () => {}, error: () => {} }

/** Records with a clock that a test sets. */
export interface OpenedRecords extends Records {
  config: RecordsConfig
  clock: { now: number }
  /** Closes and deletes them. */
  end(): Promise<void>
}

/** Opens empty records: in a temporary folder, or in a database of its own on a server. */
export const openedRecords = async (server: Mariadb | null): Promise<OpenedRecords> => {
  const config = server ? onServer(server, await server.createDatabase()) : inTemporaryFolder()
  const clock = { now: 5_000 }
  const records = await openRecords(config, silent, () => clock.now)
  const end = async (): Promise<void> => {
    await records.close()
    rmSync(config.dataDir, { recursive: true, force: true })
  }
  return { ...records, config, clock, end }
}

const inTemporaryFolder = (): RecordsConfig => {
  const dataDir = mkdtempSync(join(tmpdir(), 'records-'))
  return { dataDir, dbHost: null, dbPort: 0, dbName: '', dbUser: '', dbPassword: null }
}

/** How to reach a database of a server. */
export const onServer = (server: Mariadb, dbName: string): RecordsConfig => ({
  dataDir: '/nowhere',
  dbHost: server.host,
  dbPort: server.port,
  dbName,
  dbUser: server.user,
  dbPassword: server.password,
})
