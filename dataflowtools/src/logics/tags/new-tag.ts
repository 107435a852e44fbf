import { randomUUIDv7 } from 'node:crypto'
import type { NewTag } from './types.ts'

/** Fills in what a new tag begins with. */
export const newTag = (
  owner: string,
  { name, color = null, description = '', rules = [] }: Pick<NewTag, 'name'> & Partial<NewTag>,
): NewTag => ({ id: randomUUIDv7(), owner, name, color, description, rules, createdAt: Date.now() })
