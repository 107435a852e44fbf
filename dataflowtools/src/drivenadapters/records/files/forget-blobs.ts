import type { Transaction } from 'kysely'
import type { FileRecords } from '../../../logics/files/ports.ts'
import type { Database } from '../database.ts'
import type { Schema } from '../schema.ts'
import { transact } from '../transact.ts'

/** What one look at freed blobs found. */
interface Look {
  candidates: number
  forgotten: string[]
}

/** Makes `forgetBlobs`: of the blobs that lost a file, those that have none left. */
export const makeForgetBlobs =
  (database: Database): FileRecords['forgetBlobs'] =>
  async (limit) => {
    const forgotten: string[] = []
    while (forgotten.length < limit) {
      const look = await transact(database, (transaction) =>
        forgetSome(transaction, database.dialect, limit - forgotten.length),
      )
      forgotten.push(...look.forgotten)
      if (look.candidates === 0) break
    }
    return forgotten
  }

/**
 * The blobs stay locked while their files are looked for: who names one meanwhile waits, and then
 * either was seen here or is refused by the foreign key.
 */
const forgetSome = async (
  transaction: Transaction<Schema>,
  dialect: Database['dialect'],
  limit: number,
): Promise<Look> => {
  const isMysql = dialect === 'mysql'
  const candidates = await transaction
    .selectFrom('blobs')
    .select('blob_key')
    .where('is_freed', '=', 1)
    .limit(limit)
    .$if(isMysql, (query) => query.forUpdate())
    .execute()
  const keys = candidates.map((blob) => blob.blob_key)
  if (keys.length === 0) return { candidates: 0, forgotten: [] }
  const used = await usedBlobs(transaction, keys)
  const forgotten = keys.filter((key) => !used.has(key))
  if (forgotten.length > 0) {
    await transaction.deleteFrom('blobs').where('blob_key', 'in', forgotten).execute()
  }
  if (used.size > 0) {
    await transaction
      .updateTable('blobs')
      .set({ is_freed: 0 })
      .where('blob_key', 'in', [...used])
      .execute()
  }
  return { candidates: keys.length, forgotten }
}

const usedBlobs = async (db: Transaction<Schema>, keys: string[]): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('files')
    .select('blob_key')
    .distinct()
    .where('blob_key', 'in', keys)
    .execute()
  return new Set(rows.map((row) => row.blob_key))
}
