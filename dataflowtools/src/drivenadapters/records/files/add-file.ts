import type { FileRecords } from '../../../logics/files/ports.ts'
import type { NewFile, StoredBlob } from '../../../logics/files/types.ts'
import { nameKey } from '../../../utils/name-key.ts'
import type { Database, Queries } from '../database.ts'
import { isDuplicate, isLostReference } from '../database-errors.ts'
import { transact } from '../transact.ts'
import { assignTags } from './assign-tags.ts'
import { loadFiles } from './load-files.ts'

/**
 * Makes `add`. Two uploads of the same bytes may both find no blob, and a found one may be forgotten
 * before it is named: the constraints of the schema refuse the later, which then starts again.
 */
export const makeAddFile =
  (database: Database): FileRecords['add'] =>
  (file, blob) =>
    transact(
      database,
      async (transaction) => {
        const key = await recordBlob(transaction, blob)
        await insertFile(transaction, file, key)
        await assignTags(transaction, file, file.tagIds)
        const [added] = await loadFiles(transaction, [file.id])
        if (!added) throw new Error(`file ${file.id} is not there right after it was added`)
        return { file: added.file, isBlobUsed: key === blob.key }
      },
      (error) => isDuplicate(error) || isLostReference(error),
    )

/** Returns the key under which these bytes are recorded. */
const recordBlob = async (db: Queries, blob: StoredBlob): Promise<string> => {
  const known = await db
    .selectFrom('blobs')
    .select('blob_key')
    .where('sha256', '=', blob.sha256)
    .where('size_bytes', '=', blob.sizeBytes)
    .executeTakeFirst()
  if (known) return known.blob_key
  const values = {
    blob_key: blob.key,
    sha256: blob.sha256,
    size_bytes: blob.sizeBytes,
    is_freed: 0,
  }
  await db.insertInto('blobs').values(values).execute()
  return blob.key
}

const insertFile = async (db: Queries, file: NewFile, key: string): Promise<void> => {
  const values = {
    id: file.id,
    owner: file.owner,
    blob_key: key,
    name: file.name,
    name_key: nameKey(file.name),
    mime_type: file.mimeType,
    properties: JSON.stringify(file.properties),
    metadata: JSON.stringify(file.metadata),
    created_at: file.createdAt,
    updated_at: file.createdAt,
    expires_at: file.expiresAt,
  }
  await db.insertInto('files').values(values).execute()
}
