import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { migrations } from '../../../../migrations/all.ts'
import { migrate } from '../../../src/drivenadapters/records/migrate.ts'
import {
  type RecordsConfig,
  withMigrationDatabase,
} from '../../../src/drivenadapters/records/open-database.ts'
import { openRecords } from '../../../src/drivenadapters/records/open-records.ts'
import { type Mariadb, startMariadb } from '../../servers/mariadb.ts'
import { onServer, silent } from './opened-records.ts'

/** A step that was merged is never changed: what is to be otherwise is a new step. */
const frozen: Record<string, string> = {
  '0001-files-and-tags': 'f0458aeaca7b1b5abf1d81f012018036fd46c3acfbf274525d67715763ee65ee',
}

const folder = fileURLToPath(new URL('../../../../migrations', import.meta.url))
const program = join(import.meta.dirname, 'migrate-process.ts')
const dataDir = mkdtempSync(join(tmpdir(), 'migrate-'))
let server: Mariadb
before(async () => {
  server = await startMariadb()
})
after(async () => {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** An empty SQLite file and an empty database of MariaDB. */
const emptyDatabases = async (): Promise<RecordsConfig[]> => [
  {
    dataDir: mkdtempSync(join(dataDir, 'sqlite-')),
    dbHost: null,
    dbPort: 0,
    dbName: '',
    dbUser: '',
    dbPassword: null,
  },
  onServer(server, await server.createDatabase()),
]

test('every step in migrations/ is listed, and none that was merged has changed', () => {
  const names = globSync('[0-9]*.ts', { cwd: folder }).map((path) => basename(path, '.ts'))
  assert.deepEqual(Object.keys(migrations), names.sort())
  const hashes = names.map((name) => {
    const text = readFileSync(join(folder, `${name}.ts`))
    return [name, createHash('sha256').update(text).digest('hex')]
  })
  assert.deepEqual(Object.fromEntries(hashes), frozen)
})

test('three processes that migrate an empty database at once take each step once', async () => {
  for (const config of await emptyDatabases()) {
    const args = [program, JSON.stringify(config)]
    const run = () => promisify(execFile)(process.execPath, args)
    const done = await Promise.all([run(), run(), run()])
    const taken = done.flatMap(({ stdout }) => JSON.parse(stdout) as string[])
    assert.deepEqual(taken, Object.keys(migrations))
  }
})

test('a migration that was broken off goes on where it was', async () => {
  for (const config of await emptyDatabases()) {
    await withMigrationDatabase(config, migrate)
    await withMigrationDatabase(config, async ({ kysely, dialect }) => {
      await sql`delete from kysely_migration`.execute(kysely)
      await sql`drop table file_tags`.execute(kysely)
      const on = dialect === 'mysql' ? sql`on files` : sql``
      await sql`drop index files_of_owner ${on}`.execute(kysely)
    })
    const steps = await withMigrationDatabase(config, migrate)
    assert.deepEqual(steps, Object.keys(migrations))
    await (await openRecords(config, silent)).close()
  }
})

test('the start is refused when the database is of a newer release', async () => {
  for (const config of await emptyDatabases()) {
    await withMigrationDatabase(config, async (database) => {
      await migrate(database)
      await sql`insert into kysely_migration values ('9999-later', '2099')`.execute(database.kysely)
    })
    await assert.rejects(openRecords(config, silent), /9999-later/)
  }
})
