/** A process that migrates and prints the steps that it took. Usage: migrate-process.ts CONFIG (JSON). */
import { migrate } from '../../../src/drivenadapters/records/migrate.ts'
import { withMigrationDatabase } from '../../../src/drivenadapters/records/open-database.ts'

const steps = await withMigrationDatabase(JSON.parse(process.argv[2] ?? ''), migrate)
console.log(JSON.stringify(steps))
