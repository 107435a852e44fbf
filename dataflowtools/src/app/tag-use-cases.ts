import { type CreateTag, makeCreateTag } from '../logics/tags/create-tag.ts'
import { type DeleteTag, makeDeleteTag } from '../logics/tags/delete-tag.ts'
import {
  type ExtractTags,
  type ExtractTagsDeps,
  makeExtractTags,
} from '../logics/tags/extract-tags.ts'
import { type ListTags, makeListTags } from '../logics/tags/list-tags.ts'
import type { TagRecords } from '../logics/tags/ports.ts'
import { makeUpdateTag, type UpdateTag } from '../logics/tags/update-tag.ts'

/** What the use cases of tags are made of. */
export type TagUseCaseDeps = Omit<ExtractTagsDeps, 'tags'> & { tags: TagRecords }

/** The use cases of tags. */
export interface TagUseCases {
  create: CreateTag
  extract: ExtractTags
  list: ListTags
  remove: DeleteTag
  update: UpdateTag
}

/** Puts the use cases of tags together. */
export const makeTagUseCases = ({ tags, ...deps }: TagUseCaseDeps): TagUseCases => ({
  create: makeCreateTag(tags),
  extract: makeExtractTags({ tags, ...deps }),
  list: makeListTags(tags),
  remove: makeDeleteTag(tags),
  update: makeUpdateTag(tags),
})
