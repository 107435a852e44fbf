import { Migrator } from 'kysely/migration'
import { migrations } from '../../../../migrations/all.ts'
import type { Database } from './database.ts'

/**
 * Brings the schema up to date and returns the names of the steps it took; none, where all were
 * taken. Processes that do so at once wait for each other. Throws what the database says.
 */
export const migrate = async ({ kysely, dialect }: Database): Promise<string[]> => {
  const steps = Object.entries(migrations).map(([name, step]) => [
    name,
    { up: (db: Parameters<typeof step>[0]) => step(db, dialect) },
  ])
  const provider = { getMigrations: async () => Object.fromEntries(steps) }
  const { error, results = [] } = await new Migrator({ db: kysely, provider }).migrateToLatest()
  if (error) throw error
  return results.map(({ migrationName }) => migrationName)
}
