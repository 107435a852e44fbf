import { badField } from '../../errors/bad-field.ts'
import type { FileFilter } from '../../logics/files/types.ts'
import type { FileListQuery } from './file-schemas.ts'

const readTime = (name: string, text: string | undefined): number | null => {
  if (text === undefined) return null
  const time = Date.parse(text)
  if (!Number.isNaN(time)) return time
  throw badField(`/${name}`, 'is no time; accepted is such as 2026-11-25 or 2026-11-25T08:00:00Z')
}

/** Reads the filter out of a query. */
export const toFilter = (owner: string, query: FileListQuery): FileFilter => ({
  owner,
  tagsAll: query.tag ?? [],
  tagsAny: query.tag_any ?? [],
  tagsNone: query.tag_not ?? [],
  mimeType: query.type?.toLowerCase() ?? null,
  name: query.name ?? null,
  createdFrom: readTime('created_from', query.created_from),
  createdBefore: readTime('created_before', query.created_before),
})
