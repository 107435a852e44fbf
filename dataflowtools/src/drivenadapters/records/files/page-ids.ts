import { type RawBuilder, sql } from 'kysely'
import type { FileFilter } from '../../../logics/files/types.ts'
import { nameKey } from '../../../utils/name-key.ts'
import type { Database } from '../database.ts'

type Condition = RawBuilder<unknown>

/** Where to read the ids from, in their order. */
interface Source {
  from: RawBuilder<unknown>
  id: RawBuilder<unknown>
  conditions: Condition[]
}

/** The ids of the newest `limit` files that a filter lets through, below `after`. */
export const pageIds = async (
  { kysely, dialect }: Database,
  filter: FileFilter,
  limit: number,
  after: string | null,
): Promise<string[]> => {
  const leading = leadingTag(filter)
  const source = leading === null ? ofOwner(dialect) : ofTag(dialect, leading)
  const conditions = [
    ...source.conditions,
    ...(after === null ? [] : [sql`${source.id} < ${after}`]),
    sql`files.owner = ${filter.owner}`,
    ...fieldConditions(filter),
    ...tagConditions(filter, leading, source.id),
  ]
  const { rows } = await sql<{ id: string }>`
    select ${source.id} as id from ${source.from}
    where ${sql.join(conditions, sql` and `)}
    order by ${source.id} desc limit ${sql.lit(limit)}`.execute(kysely)
  return rows.map((row) => row.id)
}

/** MariaDB reads an owner's files from the newest on, not from `after`, unless it is told the index. */
const ofOwner = (dialect: Database['dialect']): Source => ({
  from: dialect === 'mysql' ? sql`files force index (files_of_owner)` : sql`files`,
  id: sql.ref('files.id'),
  conditions: [],
})

/** Where one tag has to be there its index is read: a rare tag costs about what a common one does. */
const ofTag = (dialect: Database['dialect'], tagId: string): Source => ({
  from:
    dialect === 'mysql'
      ? sql`file_tags as lead force index (file_tags_by_tag)
          straight_join files on files.id = lead.file_id`
      : sql`file_tags as lead cross join files on files.id = lead.file_id`,
  id: sql.ref('lead.file_id'),
  conditions: [sql`lead.tag_id = ${tagId}`],
})

const leadingTag = ({ tagsAll, tagsAny }: FileFilter): string | null =>
  tagsAll[0] ?? (tagsAny.length === 1 ? (tagsAny[0] ?? null) : null)

/** Counted, as MariaDB turns `exists` into a list of all files that have the tags. */
const countOf = (tagIds: readonly string[], fileId: RawBuilder<unknown>): Condition => sql`(
  select count(*) from file_tags
  where file_tags.file_id = ${fileId} and file_tags.tag_id in (${sql.join(tagIds)}))`

const tagConditions = (
  { tagsAll, tagsAny, tagsNone }: FileFilter,
  leading: string | null,
  fileId: RawBuilder<unknown>,
): Condition[] => {
  const others = [...new Set(tagsAll)].filter((id) => id !== leading)
  return [
    ...(others.length > 0 ? [sql`${countOf(others, fileId)} = ${sql.lit(others.length)}`] : []),
    ...(tagsAny.length > 0 ? [sql`${countOf(tagsAny, fileId)} > 0`] : []),
    ...(tagsNone.length > 0 ? [sql`${countOf(tagsNone, fileId)} = 0`] : []),
  ]
}

const fieldConditions = ({
  mimeType,
  name,
  createdFrom,
  createdBefore,
}: FileFilter): Condition[] => [
  ...(mimeType === null ? [] : [ofType(mimeType)]),
  ...(name === null ? [] : [sql`instr(files.name_key, ${nameKey(name)}) > 0`]),
  ...(createdFrom === null ? [] : [sql`files.created_at >= ${createdFrom}`]),
  ...(createdBefore === null ? [] : [sql`files.created_at < ${createdBefore}`]),
]

/** `image/png`, or `image/*`. */
const ofType = (mimeType: string): Condition => {
  if (!mimeType.endsWith('/*')) return sql`files.mime_type = ${mimeType}`
  const family = mimeType.slice(0, -1)
  return sql`substr(files.mime_type, 1, ${sql.lit(family.length)}) = ${family}`
}
