import type { TagRecords } from '../../../logics/tags/ports.ts'
import { nameKey } from '../../../utils/name-key.ts'
import type { Database } from '../database.ts'
import { selectTags, toTag } from './select-tags.ts'
import { tagCursor } from './tag-cursor.ts'

/** Makes what reads tags. */
export const makeReadTags = ({
  kysely,
}: Database): Pick<TagRecords, 'find' | 'findByNames' | 'list' | 'listWithRules'> => ({
  find: async (owner, id) => {
    const row = await selectTags(kysely, owner).where('tags.id', '=', id).executeTakeFirst()
    return row ? toTag(row) : null
  },
  findByNames: async (owner, names) => {
    if (names.length === 0) return []
    const rows = await selectTags(kysely, owner)
      .where('tags.name_key', 'in', names.map(nameKey))
      .orderBy('tags.name_key')
      .execute()
    return rows.map(toTag)
  },
  list: async (owner, limit, after) => {
    const rows = await selectTags(kysely, owner)
      .$if(after !== null, (query) =>
        query.where('tags.name_key', '>', tagCursor.read(after ?? '')),
      )
      .orderBy('tags.name_key')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      tags: page.map(toTag),
      next: last && rows.length > limit ? tagCursor.write(last.name_key) : null,
    }
  },
  listWithRules: async (owner) => {
    const rows = await selectTags(kysely, owner)
      .where('tags.has_rules', '=', 1)
      .orderBy('tags.name_key')
      .execute()
    return rows.map(toTag)
  },
})
