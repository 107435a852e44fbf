import type { FileRecords } from '../../../logics/files/ports.ts'
import type { Database } from '../database.ts'
import { loadFiles } from './load-files.ts'

/** Makes `find`: a file, or the mark that an expired one left; either of this owner alone. */
export const makeFindFile =
  ({ kysely }: Database): FileRecords['find'] =>
  async (owner, id) => {
    const [found] = await loadFiles(kysely, [id])
    if (found) return found.file.owner === owner ? { state: 'known', ...found } : null
    const mark = await kysely
      .selectFrom('expired_files')
      .select('id')
      .where('id', '=', id)
      .where('owner', '=', owner)
      .executeTakeFirst()
    return mark ? { state: 'expired' } : null
  }
