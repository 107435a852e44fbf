import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { isOutage } from '../../../../src/drivenadapters/records/database-errors.ts'
import { openMysql } from '../../../../src/drivenadapters/records/mysql/open-mysql.ts'
import { transact } from '../../../../src/drivenadapters/records/transact.ts'
import { type Mariadb, startMariadb } from '../../../servers/mariadb.ts'
import { eventually } from '../eventually.ts'

let server: Mariadb
before(async () => {
  server = await startMariadb()
})
after(() => server.stop())

const shortMs = 150
const longMs = 60_000

const open = async (given: Partial<Parameters<typeof openMysql>[0]>) => {
  const { host, port, user, password } = server
  return openMysql({
    host,
    port,
    user,
    password,
    database: await server.createDatabase(),
    connectionsMax: 2,
    connectTimeoutMs: longMs,
    acquireTimeoutMs: longMs,
    queryTimeoutMs: longMs,
    ...given,
  })
}

test('a statement without an answer is given up, and its connection with it', async () => {
  const database = await open({ queryTimeoutMs: shortMs, connectionsMax: 1 })
  await assert.rejects(sql`select sleep(30)`.execute(database.kysely), isOutage)
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(database.kysely)
  assert.deepEqual(rows, [{ one: 1 }])
  await database.close()
})

test('a server that hangs is given up while it connects and while it answers, and comes back', async () => {
  const database = await open({ queryTimeoutMs: shortMs, connectTimeoutMs: shortMs })
  await sql`select 1`.execute(database.kysely)
  server.freeze()
  const asked = [1, 2, 3, 4].map(() => sql`select 1`.execute(database.kysely))
  const answers = await Promise.allSettled(asked)
  const outages = answers.map((one) => one.status === 'rejected' && isOutage(one.reason))
  assert.deepEqual(outages, [true, true, true, true])
  server.thaw()
  await eventually(() => sql`select 1`.execute(database.kysely))
  await database.close()
})

test('who finds every connection in use is refused in time, and served again later', async () => {
  const database = await open({ acquireTimeoutMs: shortMs, connectionsMax: 2 })
  const { promise, resolve } = Promise.withResolvers<void>()
  const holders = [1, 2].map(() => database.kysely.connection().execute(() => promise))
  await assert.rejects(sql`select 1`.execute(database.kysely), isOutage)
  resolve()
  await Promise.all(holders)
  for (const _ of [1, 2, 3]) await sql`select 1`.execute(database.kysely)
  await database.close()
})

test('sessions are strict, escape with backslashes and read what is committed', async () => {
  const database = await open({})
  const { rows } = await sql<{ modes: string; isolation: string; text: string }>`
    select @@session.sql_mode as modes, @@session.tx_isolation as isolation, ${"a'\\b"} as text`.execute(
    database.kysely,
  )
  const modes = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'
  assert.deepEqual(rows, [{ modes, isolation: 'READ-COMMITTED', text: "a'\\b" }])
  await database.close()
})

test('of two transactions in a deadlock the one that was ended is done again', async () => {
  const database = await open({})
  const run = (text: string) => sql.raw(text).execute(database.kysely)
  await run('create table pairs (id integer primary key, n integer)')
  await run('insert into pairs values (1, 0), (2, 0)')
  let meetings = 0
  const { promise: bothHoldOne, resolve } = Promise.withResolvers<void>()
  const raise = (first: number, second: number) =>
    transact(database, async (transaction) => {
      await sql`update pairs set n = n + 1 where id = ${first}`.execute(transaction)
      meetings += 1
      if (meetings === 2) resolve()
      await bothHoldOne
      await sql`update pairs set n = n + 1 where id = ${second}`.execute(transaction)
    })
  await Promise.all([raise(1, 2), raise(2, 1)])
  const { rows } = await sql`select n from pairs order by id`.execute(database.kysely)
  assert.deepEqual([rows, meetings], [[{ n: 2 }, { n: 2 }], 3])
  await database.close()
})
