import type { TagRecords } from './ports.ts'
import { tagNotFound } from './tag-not-found.ts'

/** Deletes a tag and takes it off every file; throws `tag_not_found`. */
export type DeleteTag = (owner: string, id: string) => Promise<void>

/** Puts the use case together. */
export const makeDeleteTag =
  (tags: TagRecords): DeleteTag =>
  async (owner, id) => {
    if (!(await tags.remove(owner, id))) throw tagNotFound(id)
  }
