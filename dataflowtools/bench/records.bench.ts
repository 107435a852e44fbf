/**
 * What a page of a list costs at 100,000 files: the last page beside the first of the same list, in
 * turns, medians over the rounds. In SQLite, and in a MariaDB of the bench's own.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type RecordsConfig } from '../src/drivenadapters/records/open-database.ts'
import { openRecords, type Records } from '../src/drivenadapters/records/open-records.ts'
import type { FileFilter } from '../src/logics/files/types.ts'
import { startMariadb } from '../test/servers/mariadb.ts'
import { createdAt, fileId, filesTotal, makeManyRecords } from './support/many-records.ts'
import { median, round, table } from './support/table.ts'

const rounds = 15
const pageSize = 50
const silent = { info: () => {}, warn: () => {}, error: () => {} }

const all = { tagsAll: [], tagsAny: [], tagsNone: [], mimeType: null, name: null }
const everything: FileFilter = { owner: 'ada', ...all, createdFrom: null, createdBefore: null }

/** A filter, and how many files lie between two that it lets through. */
const lists: [string, Partial<FileFilter>, number][] = [
  ['no filter', {}, 1],
  ['all of a tag on every 2nd', { tagsAll: ['common'] }, 2],
  ['all of a tag on every 1,000th', { tagsAll: ['rare'] }, 1000],
  ['all of two tags', { tagsAll: ['common', 'some'] }, 100],
  ['any of two tags', { tagsAny: ['common', 'some'] }, 2],
  ['none of two tags', { tagsNone: ['common', 'tag 1'] }, 2],
  ['image/*', { mimeType: 'image/*' }, 2],
  ['a part of the name, every 10th', { name: '报告' }, 10],
  ['uploaded before the newest 100', { createdBefore: createdAt(filesTotal - 100) }, 1],
]

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const compare = async (first: () => Promise<unknown>, last: () => Promise<unknown>) => {
  const times: [number, number][] = []
  for (let turn = 0; turn < rounds; turn += 1) times.push([await timed(first), await timed(last)])
  const of = (pick: (one: [number, number]) => number): string => round(median(times.map(pick)))
  return [of(([one]) => one), of(([, one]) => one), of(([one, other]) => other / one)]
}

const lastTags = async ({ tags }: Records): Promise<string | null> => {
  let cursor: string | null = null
  for (;;) {
    const { next } = await tags.list('ada', pageSize, cursor)
    if (next === null) return cursor
    cursor = next
  }
}

const measure = async (name: string, config: RecordsConfig): Promise<string[][]> => {
  const records = await openRecords(config, silent)
  const database = openDatabase(config, 'query')
  await makeManyRecords(database)
  await database.close()
  const rows: string[][] = []
  for (const [title, given, every] of lists) {
    const filter = { ...everything, ...given }
    const after = fileId(Math.min(pageSize * every + 1, filesTotal - 1))
    const page = (cursor: string | null) => () => records.files.list(filter, pageSize, cursor)
    rows.push([name, title, ...(await compare(page(null), page(after)))])
  }
  const cursor = await lastTags(records)
  const tags = (after: string | null) => () => records.tags.list('ada', pageSize, after)
  rows.push([name, 'tags by name, with counts', ...(await compare(tags(null), tags(cursor)))])
  await records.close()
  return rows
}

const dataDir = mkdtempSync(join(tmpdir(), 'records-bench-'))
const nowhere = { dataDir, dbHost: null, dbPort: 0, dbName: '', dbUser: '', dbPassword: null }
const rows = await measure('SQLite', nowhere)
rmSync(dataDir, { recursive: true, force: true })

const server = await startMariadb()
const { host, port, user, password } = server
const there = { dbHost: host, dbPort: port, dbUser: user, dbPassword: password }
const dbName = await server.createDatabase()
rows.push(...(await measure('MariaDB', { dataDir, ...there, dbName })))
await server.stop()

console.log(table(['database', 'list', 'first page ms', 'last page ms', 'last ÷ first'], rows))
