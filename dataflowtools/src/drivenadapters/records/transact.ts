import { setTimeout as pause } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import type { Database } from './database.ts'
import { isConflict } from './database-errors.ts'
import type { Schema } from './schema.ts'

const triesMax = 8
const firstPauseMs = 4

/**
 * Does all of `work` or nothing of it; again where the database saw a deadlock, or an error that
 * `isRace` knows to go away by itself.
 */
export const transact = async <T>(
  { kysely }: Database,
  work: (transaction: Transaction<Schema>) => Promise<T>,
  isRace: (error: unknown) => boolean = () => false,
): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await kysely.transaction().execute(work)
    } catch (error) {
      const isWorthAnother = isConflict(error) || isRace(error)
      if (!isWorthAnother || attempt === triesMax) throw error
      await pause(firstPauseMs * 2 ** (attempt - 1) * (0.5 + Math.random()))
    }
  }
}
