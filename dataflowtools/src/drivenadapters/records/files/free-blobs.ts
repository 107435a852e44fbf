import type { Queries } from '../database.ts'

/**
 * Notes that files which name these blobs are about to go. Comes before the files are deleted, as
 * all that touches both goes to the blob first: else two transactions would wait for each other.
 */
export const freeBlobs = async (db: Queries, keys: readonly string[]): Promise<void> => {
  if (keys.length === 0) return
  await db.updateTable('blobs').set({ is_freed: 1 }).where('blob_key', 'in', keys).execute()
}
