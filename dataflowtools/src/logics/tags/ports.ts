import type { NewTag, Tag, TagChange, TagPage } from './types.ts'

/** The records of tags. Every method throws `records_unavailable` while the database does not answer. */
export interface TagRecords {
  /** Throws `tag_exists`. */
  add(tag: NewTag): Promise<Tag>
  find(owner: string, id: string): Promise<Tag | null>
  /** The tags of these names, case not regarded; those that there are not are left out. */
  findByNames(owner: string, names: readonly string[]): Promise<Tag[]>
  list(owner: string, limit: number, after: string | null): Promise<TagPage>
  /** All that have rules, for matching. */
  listWithRules(owner: string): Promise<Tag[]>
  /** Null when there is no such tag. Throws `tag_exists`. */
  update(owner: string, id: string, change: TagChange): Promise<Tag | null>
  /** Takes it off all files, too. False when there is no such tag. */
  remove(owner: string, id: string): Promise<boolean>
}
