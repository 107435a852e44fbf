import { AppError } from '../../errors/app-error.ts'
import { badField } from '../../errors/bad-field.ts'
import { isAppError } from '../../errors/is-app-error.ts'
import { isUuid } from '../../utils/is-uuid.ts'
import { nameKey } from '../../utils/name-key.ts'
import { checkTagName } from './check-tag.ts'
import { newTag } from './new-tag.ts'
import type { TagRecords } from './ports.ts'
import type { ResolveTags } from './steps.ts'

/** One file has at most so many tags. */
export const tagsPerFileMax = 100

const keyOf = (name: string): string => nameKey(name).toString()

const addOrFind = async (tags: TagRecords, owner: string, name: string): Promise<string> => {
  try {
    return (await tags.add(newTag(owner, { name }))).id
  } catch (error) {
    if (!isAppError(error, 'tag_exists')) throw error
    const [other] = await tags.findByNames(owner, [name])
    if (other === undefined) throw error
    return other.id
  }
}

const resolveNames = async (
  tags: TagRecords,
  owner: string,
  names: readonly string[],
): Promise<string[]> => {
  if (names.length === 0) return []
  const known = await tags.findByNames(owner, names)
  const knownKeys = new Set(known.map(({ name }) => keyOf(name)))
  const fresh = names.filter((name) => !knownKeys.has(keyOf(name)))
  const ids = known.map(({ id }) => id)
  for (const name of fresh) ids.push(await addOrFind(tags, owner, name))
  return ids
}

const checkIds = async (tags: TagRecords, owner: string, ids: readonly string[]): Promise<void> => {
  for (const id of ids) {
    if ((await tags.find(owner, id)) === null) {
      throw new AppError('tag_not_found', `there is no tag of the id ${id}`)
    }
  }
}

/** Puts the use case together. */
export const makeResolveTags =
  (tags: TagRecords): ResolveTags =>
  async (owner, named) => {
    if (named.length > tagsPerFileMax) {
      throw badField('/tags', `are ${named.length}; a file has at most ${tagsPerFileMax}`)
    }
    const names = named.filter((name) => !isUuid(name)).map((name) => checkTagName(name, '/tags'))
    const ids = named.filter(isUuid).map((id) => id.toLowerCase())
    await checkIds(tags, owner, ids)
    return [...new Set([...ids, ...(await resolveNames(tags, owner, names))])]
  }
