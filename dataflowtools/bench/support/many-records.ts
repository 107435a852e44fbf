import { createHash } from 'node:crypto'
import type { Database } from '../../src/drivenadapters/records/database.ts'
import { nameKey } from '../../src/utils/name-key.ts'

/** How many files the lists are measured at. */
export const filesTotal = 100_000
/** Files by tag: every second one, every hundredth, every thousandth. */
export const tagEvery = { common: 2, some: 100, rare: 1000 }

const batch = 500
const owner = 'ada'
const startMs = 1_700_000_000_000

/** UUIDv7 of the n-th file, one a second. */
export const fileId = (n: number): string => {
  const time = createdAt(n).toString(16).padStart(12, '0')
  const rest = createHash('sha256').update(`${n}`).digest('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`
}

/** When the n-th file was uploaded. */
export const createdAt = (n: number): number => startMs + n * 1000

const mimeTypes = ['application/pdf', 'image/png', 'text/plain', 'image/jpeg']

const blobRow = (n: number) => ({
  blob_key: fileId(n),
  sha256: createHash('sha256').update(`${n}`).digest('hex'),
  size_bytes: n,
  is_freed: 0,
})

const fileRow = (n: number) => {
  const name = n % 10 === 0 ? `季度报告 ${n}.PDF` : `scan-${n}.pdf`
  return {
    id: fileId(n),
    owner,
    blob_key: fileId(n),
    name,
    name_key: nameKey(name),
    mime_type: mimeTypes[n % mimeTypes.length] ?? '',
    properties: JSON.stringify({ pages: 3, title: 'A title as documents have it' }),
    metadata: JSON.stringify({ project: 'a project', number: n }),
    created_at: createdAt(n),
    updated_at: createdAt(n),
    expires_at: null,
  }
}

const tagRow = (name: string) => ({
  id: name,
  owner,
  name,
  name_key: nameKey(name),
  color: null,
  description: '',
  rules: '[]',
  has_rules: 0,
  created_at: 0,
  updated_at: 0,
})

/** Fills an empty, migrated database with files, half of them with tags, and 1,000 tags. */
export const makeManyRecords = async ({ kysely }: Database): Promise<void> => {
  const names = [...Object.keys(tagEvery), ...Array.from({ length: 1000 }, (_, n) => `tag ${n}`)]
  await kysely.insertInto('tags').values(names.map(tagRow)).execute()
  for (let start = 0; start < filesTotal; start += batch) {
    const numbers = Array.from({ length: batch }, (_, n) => start + n)
    const assigned = numbers.flatMap((n) =>
      [
        ...Object.entries(tagEvery).flatMap(([tag, every]) => (n % every === 0 ? [tag] : [])),
        `tag ${n % 1000}`,
      ].map((tag) => ({ file_id: fileId(n), tag_id: tag })),
    )
    await kysely.transaction().execute(async (transaction) => {
      await transaction.insertInto('blobs').values(numbers.map(blobRow)).execute()
      await transaction.insertInto('files').values(numbers.map(fileRow)).execute()
      await transaction.insertInto('file_tags').values(assigned).execute()
    })
  }
}
