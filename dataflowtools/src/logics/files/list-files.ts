import type { FindTagIds } from '../tags/steps.ts'
import type { FileRecords } from './ports.ts'
import type { FileFilter, FilePage, FileRecord } from './types.ts'

/**
 * Reads a page of an owner's files, newest first, after the cursor of the page before. The filter's
 * tags may be names, too.
 */
export type ListFiles = (
  filter: FileFilter,
  limit: number,
  after: string | null,
) => Promise<FilePage>

/** What the use case needs. */
export interface ListFilesDeps {
  files: Pick<FileRecords, 'list'>
  findTagIds: FindTagIds
}

/** What has expired is not listed, even if it was not swept yet. */
const isAlive = ({ expiresAt }: FileRecord): boolean => (expiresAt ?? Infinity) > Date.now()

/** Puts the use case together. */
export const makeListFiles =
  ({ files, findTagIds }: ListFilesDeps): ListFiles =>
  async (filter, limit, after) => {
    const { owner } = filter
    const tagsAll = await findTagIds(owner, filter.tagsAll)
    const tagsAny = await findTagIds(owner, filter.tagsAny)
    const tagsNone = await findTagIds(owner, filter.tagsNone)
    const page = await files.list({ ...filter, tagsAll, tagsAny, tagsNone }, limit, after)
    return { ...page, files: page.files.filter(isAlive) }
  }
