import type { FileRecords } from '../../../logics/files/ports.ts'
import type { Database } from '../database.ts'
import { transact } from '../transact.ts'
import { freeBlobs } from './free-blobs.ts'

/** Makes `remove`; its tags go with the file. */
export const makeRemoveFile =
  (database: Database): FileRecords['remove'] =>
  (owner, id) =>
    transact(database, async (transaction) => {
      const file = await transaction
        .selectFrom('files')
        .select('blob_key')
        .where('id', '=', id)
        .where('owner', '=', owner)
        .executeTakeFirst()
      if (!file) return false
      await freeBlobs(transaction, [file.blob_key])
      const { numDeletedRows } = await transaction
        .deleteFrom('files')
        .where('id', '=', id)
        .executeTakeFirst()
      return numDeletedRows === 1n
    })
