import { checkTagName, checkTagRules } from './check-tag.ts'
import type { TagRecords } from './ports.ts'
import { tagNotFound } from './tag-not-found.ts'
import type { Tag, TagChange } from './types.ts'

/** Changes a tag; its files keep it. Throws `tag_not_found`, `tag_exists` and `invalid_request`. */
export type UpdateTag = (owner: string, id: string, change: TagChange) => Promise<Tag>

const checked = (change: TagChange): TagChange => {
  if (change.rules !== undefined) checkTagRules(change.rules)
  return change.name === undefined
    ? change
    : { ...change, name: checkTagName(change.name, '/name') }
}

/** Puts the use case together. */
export const makeUpdateTag =
  (tags: TagRecords): UpdateTag =>
  async (owner, id, change) => {
    const tag = await tags.update(owner, id, checked(change))
    if (tag === null) throw tagNotFound(id)
    return tag
  }
