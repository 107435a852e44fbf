import type { FileRecords } from '../../../logics/files/ports.ts'
import type { FileChange } from '../../../logics/files/types.ts'
import { nameKey } from '../../../utils/name-key.ts'
import type { Database, Queries } from '../database.ts'
import { isLostReference } from '../database-errors.ts'
import { transact } from '../transact.ts'
import { assignTags } from './assign-tags.ts'
import { loadFiles } from './load-files.ts'

/** Makes `update`. A tag that is removed meanwhile is left out the next time round. */
export const makeUpdateFile =
  (database: Database, now: () => number): FileRecords['update'] =>
  (owner, id, change) =>
    transact(
      database,
      async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('files')
          .set({ updated_at: now(), ...columnsOf(change) })
          .where('id', '=', id)
          .where('owner', '=', owner)
          .executeTakeFirst()
        if (numUpdatedRows === 0n) return null
        if (change.tagIds) await replaceTags(transaction, { id, owner }, change.tagIds)
        const [updated] = await loadFiles(transaction, [id])
        return updated?.file ?? null
      },
      isLostReference,
    )

const columnsOf = ({ name, metadata }: FileChange) => ({
  ...(name === undefined ? {} : { name, name_key: nameKey(name) }),
  ...(metadata === undefined ? {} : { metadata: JSON.stringify(metadata) }),
})

const replaceTags = async (
  db: Queries,
  file: { id: string; owner: string },
  tagIds: readonly string[],
): Promise<void> => {
  await db.deleteFrom('file_tags').where('file_id', '=', file.id).execute()
  await assignTags(db, file, tagIds)
}
