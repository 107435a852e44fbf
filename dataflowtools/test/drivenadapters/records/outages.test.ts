import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openRecords, type Records } from '../../../src/drivenadapters/records/open-records.ts'
import type { AppError } from '../../../src/errors/app-error.ts'
import type { FileRecord } from '../../../src/logics/files/types.ts'
import { type Mariadb, startMariadb } from '../../servers/mariadb.ts'
import { eventually } from './eventually.ts'
import { allFiles, makeBlob, makeFile, makeTag } from './make-records.ts'
import { onServer, openedRecords, silent } from './opened-records.ts'

let server: Mariadb
before(async () => {
  server = await startMariadb({ isSynced: true })
})
after(() => server.stop())

const isUnavailable = { code: 'records_unavailable' }

const add = async ({ files }: Records): Promise<FileRecord> => {
  const blob = makeBlob()
  return (await files.add(makeFile(blob), blob)).file
}

const everyMethod = ({ files, tags, ping }: Records): Promise<unknown>[] => [
  add({ files } as Records),
  files.find('ada', 'id'),
  files.list(allFiles, 10, null),
  files.update('ada', 'id', { name: 'a' }),
  files.remove('ada', 'id'),
  files.expire(1),
  files.forgetBlobs(1),
  files.knownBlobs(['key']),
  files.ping(),
  tags.add(makeTag()),
  tags.find('ada', 'id'),
  tags.findByNames('ada', ['name']),
  tags.list('ada', 10, null),
  tags.listWithRules('ada'),
  tags.update('ada', 'id', { name: 'a' }),
  tags.remove('ada', 'id'),
  ping(),
]

const assertUnavailable = async (records: Records): Promise<void> => {
  const answers = await Promise.allSettled(everyMethod(records))
  const codes = answers.map((one) => (one.status === 'rejected' ? one.reason.code : one.value))
  assert.deepEqual(codes, Array(17).fill('records_unavailable'))
}

/** Adds one file after the other until that fails; returns the code of the failure. */
const addUntilFailure = async (records: Records, answered: FileRecord[]): Promise<string> => {
  for (;;) {
    try {
      answered.push(await add(records))
    } catch (error) {
      return (error as AppError).code
    }
  }
}

test('a server killed in the middle: records_unavailable, then all goes on and nothing is lost', async () => {
  const records = await openedRecords(server)
  const answered: FileRecord[] = []
  const failures = Promise.all([1, 2, 3, 4].map(() => addUntilFailure(records, answered)))
  await eventually(async () => assert.ok(answered.length >= 20))
  await server.kill()
  assert.deepEqual(await failures, Array(4).fill('records_unavailable'))
  await assertUnavailable(records)
  await server.start()
  await eventually(records.ping)
  const found = await Promise.all(answered.map(({ id }) => records.files.find('ada', id)))
  assert.deepEqual(
    found.map((one) => one?.state === 'known' && one.file),
    answered,
  )
  assert.equal((await add(records)).name, 'report.pdf')
  await records.end()
})

test('a server that is down at the start is waited for, and then migrated', async () => {
  const config = onServer(server, await server.createDatabase())
  await server.kill()
  const records = await openRecords(config, silent)
  await assertUnavailable(records)
  await server.start()
  await eventually(records.ping)
  assert.equal((await add(records)).name, 'report.pdf')
  await records.close()
})

test('records are closed while their server is still waited for', async () => {
  const config = onServer(server, 'no_such_database')
  const records = await openRecords(config, silent)
  await assert.rejects(records.ping(), isUnavailable)
  await records.close()
  await assert.rejects(records.ping(), isUnavailable)
})

test('connections that the server ends are replaced', async () => {
  const records = await openedRecords(server)
  await Promise.all([1, 2, 3].map(() => add(records)))
  await server.run(`KILL CONNECTION USER ${server.user}`).catch(() => undefined)
  await eventually(() => add(records))
  await Promise.all([1, 2, 3].map(() => add(records)))
  await records.end()
})

test('records in SQLite that were closed are unavailable', async () => {
  const records = await openedRecords(null)
  await records.close()
  await assertUnavailable(records)
  await records.end()
})

test('a file that is no database of SQLite hinders the start', async () => {
  const records = await openedRecords(null)
  await records.close()
  writeFileSync(join(records.config.dataDir, 'records.sqlite'), 'no database '.repeat(1000))
  await assert.rejects(openRecords(records.config, silent), /not a database/)
  await records.end()
})
