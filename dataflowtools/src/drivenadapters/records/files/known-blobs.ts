import type { FileRecords } from '../../../logics/files/ports.ts'
import type { Database } from '../database.ts'

const keysAtOnce = 500

/** Makes `knownBlobs`; asks for a bounded number at once, however many there are. */
export const makeKnownBlobs =
  ({ kysely }: Database): FileRecords['knownBlobs'] =>
  async (keys) => {
    const known = new Set<string>()
    for (let start = 0; start < keys.length; start += keysAtOnce) {
      const rows = await kysely
        .selectFrom('blobs')
        .select('blob_key')
        .where('blob_key', 'in', keys.slice(start, start + keysAtOnce))
        .execute()
      for (const row of rows) known.add(row.blob_key)
    }
    return known
  }
