import type { FileRecord } from '../../../logics/files/types.ts'
import type { Queries } from '../database.ts'

/** A file as it is recorded, with the key of its blob. */
export interface LoadedFile {
  file: FileRecord
  blobKey: string
}

/** Loads files by their ids, with their tags, in the order of the ids; those that are gone are left out. */
export const loadFiles = async (db: Queries, ids: readonly string[]): Promise<LoadedFile[]> => {
  if (ids.length === 0) return []
  const rows = await selectFiles(db, ids)
  const tags = await tagNames(db, ids)
  const loaded = new Map(rows.map((row) => [row.id, toLoaded(row, tags.get(row.id) ?? [])]))
  return ids.flatMap((id) => loaded.get(id) ?? [])
}

const selectFiles = (db: Queries, ids: readonly string[]) =>
  db
    .selectFrom('files')
    .innerJoin('blobs', 'blobs.blob_key', 'files.blob_key')
    .selectAll('files')
    .select(['blobs.sha256', 'blobs.size_bytes'])
    .where('files.id', 'in', ids)
    .execute()

type FileRow = Awaited<ReturnType<typeof selectFiles>>[number]

const tagNames = async (db: Queries, ids: readonly string[]): Promise<Map<string, string[]>> => {
  const rows = await db
    .selectFrom('file_tags')
    .innerJoin('tags', 'tags.id', 'file_tags.tag_id')
    .select(['file_tags.file_id', 'tags.name'])
    .where('file_tags.file_id', 'in', ids)
    .orderBy('tags.name_key')
    .execute()
  const names = new Map<string, string[]>()
  for (const { file_id: id, name } of rows) names.set(id, [...(names.get(id) ?? []), name])
  return names
}

const toLoaded = (row: FileRow, tags: string[]): LoadedFile => ({
  file: {
    id: row.id,
    owner: row.owner,
    name: row.name,
    sizeBytes: row.size_bytes,
    mimeType: row.mime_type,
    sha256: row.sha256,
    properties: JSON.parse(row.properties),
    metadata: JSON.parse(row.metadata),
    tags,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    expiresAt: row.expires_at,
  },
  blobKey: row.blob_key,
})
