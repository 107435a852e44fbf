import type { TagRecords } from '../../../logics/tags/ports.ts'
import type { Database } from '../database.ts'
import { makeReadTags } from './read-tags.ts'
import { makeWriteTags } from './write-tags.ts'

/** The records of tags in a database that is migrated; its errors are not translated yet. */
export const makeTagRecords = (database: Database, now: () => number): TagRecords => ({
  ...makeReadTags(database),
  ...makeWriteTags(database, now),
})
