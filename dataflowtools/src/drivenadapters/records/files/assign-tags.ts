import type { Queries } from '../database.ts'

/** Gives a file these tags of its owner; those that there are not (any more) are left out. */
export const assignTags = async (
  db: Queries,
  { id, owner }: { id: string; owner: string },
  tagIds: readonly string[],
): Promise<void> => {
  if (tagIds.length === 0) return
  const assignments = db
    .selectFrom('tags')
    .select((eb) => [eb.val(id).as('file_id'), 'tags.id as tag_id'])
    .where('tags.owner', '=', owner)
    .where('tags.id', 'in', tagIds)
  await db.insertInto('file_tags').columns(['file_id', 'tag_id']).expression(assignments).execute()
}
