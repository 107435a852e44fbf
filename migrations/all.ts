import { filesAndTags } from './0001-files-and-tags.ts'
import type { Migration } from './migration.ts'

/**
 * Every step by its name, which sorts by age. A step that was merged is frozen (a test holds its
 * hash): what is to change is a new step.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-files-and-tags': filesAndTags,
}
