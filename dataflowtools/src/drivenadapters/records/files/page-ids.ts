import { type RawBuilder, sql } from 'kysely'
import type { FileFilter } from '../../../logics/files/types.ts'
import { nameKey } from '../../../utils/name-key.ts'
import type { Database } from '../database.ts'

type Condition = RawBuilder<unknown>

/**
 * The ids of the newest `limit` files that a filter lets through, below `after`. Where one tag has to
 * be there, its index is what is read, in its order: a rare tag costs no more than a common one.
 */
export const pageIds = async (
  { kysely, dialect }: Database,
  filter: FileFilter,
  limit: number,
  after: string | null,
): Promise<string[]> => {
  const leading = leadingTag(filter)
  const id = leading === null ? sql.ref('files.id') : sql.ref('lead.file_id')
  const source =
    leading === null
      ? sql`files`
      : sql`file_tags as lead cross join files on files.id = lead.file_id`
  const conditions = [
    ...(leading === null ? [] : [sql`lead.tag_id = ${leading}`]),
    ...(after === null ? [] : [sql`${id} < ${after}`]),
    sql`files.owner = ${filter.owner}`,
    ...fieldConditions(filter),
    ...tagConditions(filter, leading),
  ]
  const hint = leading !== null && dialect === 'mysql' ? sql`straight_join` : sql``
  const { rows } = await sql<{ id: string }>`
    select ${hint} ${id} as id from ${source}
    where ${sql.join(conditions, sql` and `)} order by ${id} desc limit ${sql.lit(limit)}`.execute(
    kysely,
  )
  return rows.map((row) => row.id)
}

const leadingTag = ({ tagsAll, tagsAny }: FileFilter): string | null =>
  tagsAll[0] ?? (tagsAny.length === 1 ? (tagsAny[0] ?? null) : null)

const hasOneOf = (tagIds: readonly string[]): Condition => sql`exists (
  select 1 from file_tags where file_tags.file_id = files.id
    and file_tags.tag_id in (${sql.join(tagIds)}))`

const tagConditions = ({ tagsAll, tagsAny, tagsNone }: FileFilter, leading: string | null) => [
  ...[...new Set(tagsAll)].filter((id) => id !== leading).map((id) => hasOneOf([id])),
  ...(tagsAny.length > 0 ? [hasOneOf(tagsAny)] : []),
  ...(tagsNone.length > 0 ? [sql`not ${hasOneOf(tagsNone)}`] : []),
]

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
