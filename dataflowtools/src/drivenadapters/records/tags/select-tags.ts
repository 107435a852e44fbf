import type { Tag } from '../../../logics/tags/types.ts'
import type { Queries } from '../database.ts'
import type { TagsTable } from '../schema.ts'

/** A row of tags, with how many files have it. */
export type TagRow = TagsTable & { file_count: unknown }

/** Begins a query for the tags of an owner, with the number of files of each. */
export const selectTags = (db: Queries, owner: string) =>
  db
    .selectFrom('tags')
    .selectAll('tags')
    .select((eb) =>
      eb
        .selectFrom('file_tags')
        .whereRef('file_tags.tag_id', '=', 'tags.id')
        .select(({ fn }) => fn.countAll().as('file_count'))
        .as('file_count'),
    )
    .where('tags.owner', '=', owner)

/** A row as the domain has it. */
export const toTag = (row: TagRow): Tag => ({
  id: row.id,
  owner: row.owner,
  name: row.name,
  color: row.color,
  description: row.description,
  rules: JSON.parse(row.rules),
  fileCount: Number(row.file_count),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})
