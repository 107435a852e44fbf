import { isUuid } from '../../utils/is-uuid.ts'
import { nameKey } from '../../utils/name-key.ts'
import type { TagRecords } from './ports.ts'

/**
 * Finds the ids of tags that are named by id or by name. A name that no tag has stays as it is: no file
 * has it.
 */
export type FindTagIds = (owner: string, named: readonly string[]) => Promise<string[]>

const keyOf = (name: string): string => nameKey(name).toString()

/** Puts the use case together. */
export const makeFindTagIds =
  (tags: Pick<TagRecords, 'findByNames'>): FindTagIds =>
  async (owner, named) => {
    const names = named.filter((name) => !isUuid(name))
    const known = names.length === 0 ? [] : await tags.findByNames(owner, names)
    const idOf = new Map(known.map(({ name, id }) => [keyOf(name), id]))
    return named.map((name) =>
      isUuid(name) ? name.toLowerCase() : (idOf.get(keyOf(name)) ?? name),
    )
  }
