import { AppError } from '../../../errors/app-error.ts'
import type { TagRecords } from '../../../logics/tags/ports.ts'
import type { TagChange } from '../../../logics/tags/types.ts'
import { nameKey } from '../../../utils/name-key.ts'
import type { Database } from '../database.ts'
import { isDuplicate } from '../database-errors.ts'
import { transact } from '../transact.ts'
import { selectTags, toTag } from './select-tags.ts'

/** Makes what changes tags. */
export const makeWriteTags = (
  database: Database,
  now: () => number,
): Pick<TagRecords, 'add' | 'update' | 'remove'> => ({
  add: async (tag) => {
    const values = {
      id: tag.id,
      owner: tag.owner,
      name: tag.name,
      name_key: nameKey(tag.name),
      color: tag.color,
      description: tag.description,
      ...ruleColumns(tag.rules),
      created_at: tag.createdAt,
      updated_at: tag.createdAt,
    }
    await namingOnce(tag.name, () => database.kysely.insertInto('tags').values(values).execute())
    return { ...tag, fileCount: 0, updatedAt: tag.createdAt }
  },
  update: (owner, id, change) =>
    namingOnce(change.name ?? '', () =>
      transact(database, async (transaction) => {
        await transaction
          .updateTable('tags')
          .set({ updated_at: now(), ...columnsOf(change) })
          .where('id', '=', id)
          .where('owner', '=', owner)
          .execute()
        const row = await selectTags(transaction, owner)
          .where('tags.id', '=', id)
          .executeTakeFirst()
        return row ? toTag(row) : null
      }),
    ),
  remove: (owner, id) =>
    transact(database, async (transaction) => {
      const { numDeletedRows } = await transaction
        .deleteFrom('tags')
        .where('id', '=', id)
        .where('owner', '=', owner)
        .executeTakeFirst()
      return numDeletedRows === 1n
    }),
})

const ruleColumns = (rules: TagChange['rules'] & object) => ({
  rules: JSON.stringify(rules),
  has_rules: rules.length > 0 ? 1 : 0,
})

const columnsOf = ({ name, color, description, rules }: TagChange) => ({
  ...(name === undefined ? {} : { name, name_key: nameKey(name) }),
  ...(color === undefined ? {} : { color }),
  ...(description === undefined ? {} : { description }),
  ...(rules === undefined ? {} : ruleColumns(rules)),
})

const namingOnce = async <T>(name: string, write: () => Promise<T>): Promise<T> => {
  try {
    return await write()
  } catch (error) {
    if (!isDuplicate(error)) throw error
    throw new AppError('tag_exists', `There is a tag of the name ${JSON.stringify(name)} already.`)
  }
}
