import type { FileRecords } from '../../../logics/files/ports.ts'
import type { Database } from '../database.ts'
import { loadFiles } from './load-files.ts'
import { pageIds } from './page-ids.ts'

/** Makes `list`: first the ids of a page, which indexes alone tell mostly, then what belongs to them. */
export const makeListFiles =
  (database: Database): FileRecords['list'] =>
  async (filter, limit, after) => {
    const ids = await pageIds(database, filter, limit + 1, after)
    const page = ids.slice(0, limit)
    const loaded = await loadFiles(database.kysely, page)
    return {
      files: loaded.map(({ file }) => file),
      next: ids.length > limit ? (page.at(-1) ?? null) : null,
    }
  }
