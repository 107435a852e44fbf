import type { TagRecords } from './ports.ts'
import type { TagPage } from './types.ts'

/** Reads a page of an owner's tags, by name, after the cursor of the page before. */
export type ListTags = (owner: string, limit: number, after: string | null) => Promise<TagPage>

/** Puts the use case together. */
export const makeListTags =
  (tags: TagRecords): ListTags =>
  (owner, limit, after) =>
    tags.list(owner, limit, after)
