import { isUuid } from '../../utils/is-uuid.ts'
import { nameKey } from '../../utils/name-key.ts'
import type { TagRecords } from './ports.ts'
import type { FindTagIds } from './steps.ts'

/** No tag has this id. */
const nobodys = '00000000-0000-0000-0000-000000000000'

const keyOf = (name: string): string => nameKey(name).toString()

/** Puts the use case together. */
export const makeFindTagIds =
  (tags: Pick<TagRecords, 'findByNames'>): FindTagIds =>
  async (owner, named) => {
    const names = named.filter((name) => !isUuid(name))
    const known = names.length === 0 ? [] : await tags.findByNames(owner, names)
    const idOf = new Map(known.map(({ name, id }) => [keyOf(name), id]))
    return named.map((name) =>
      isUuid(name) ? name.toLowerCase() : (idOf.get(keyOf(name)) ?? nobodys),
    )
  }
