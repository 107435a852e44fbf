import type { FileRecords } from '../../../logics/files/ports.ts'
import type { Database } from '../database.ts'
import { transact } from '../transact.ts'
import { freeBlobs } from './free-blobs.ts'

const batch = 100

/** Makes `expire`, in batches, so that nobody waits long for one. */
export const makeExpireFiles =
  (database: Database): FileRecords['expire'] =>
  async (now) => {
    let total = 0
    for (;;) {
      const count = await expireBatch(database, now)
      total += count
      if (count < batch) return total
    }
  }

const expireBatch = (database: Database, now: number): Promise<number> =>
  transact(database, async (transaction) => {
    const files = await transaction
      .selectFrom('files')
      .select(['id', 'owner', 'blob_key', 'expires_at'])
      .where('expires_at', '<=', now)
      .limit(batch)
      .$if(database.dialect === 'mysql', (query) => query.forUpdate())
      .execute()
    if (files.length === 0) return 0
    await freeBlobs(transaction, [...new Set(files.map((file) => file.blob_key))])
    const marks = files.map(({ id, owner, expires_at }) => ({
      id,
      owner,
      expired_at: expires_at ?? now,
    }))
    await transaction.insertInto('expired_files').values(marks).execute()
    const ids = files.map((file) => file.id)
    await transaction.deleteFrom('files').where('id', 'in', ids).execute()
    return files.length
  })
