import { checkTagName, checkTagRules } from './check-tag.ts'
import { newTag } from './new-tag.ts'
import type { TagRecords } from './ports.ts'
import type { Tag, TagRules } from './types.ts'

/** A tag as it is asked for. */
export interface AskedTag {
  name: string
  color: string | null
  description: string
  rules: TagRules
}

/** Makes a tag of this owner; throws `tag_exists` and `invalid_request`. */
export type CreateTag = (owner: string, asked: AskedTag) => Promise<Tag>

/** Puts the use case together. */
export const makeCreateTag =
  (tags: TagRecords): CreateTag =>
  async (owner, asked) => {
    checkTagRules(asked.rules)
    return tags.add(newTag(owner, { ...asked, name: checkTagName(asked.name, '/name') }))
  }
