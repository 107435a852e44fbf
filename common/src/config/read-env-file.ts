import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import type { Schema } from './entry.ts'
import type { Texts } from './read-config.ts'

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** Reads a `.env` file; a file that is not there is an empty one, one that cannot be read a problem. */
export const readEnvFile = (path: string, problems: string[]): Texts => {
  try {
    return parseEnv(readFileSync(path, 'utf8'))
  } catch (error) {
    if (!isMissing(error)) {
      problems.push(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code}`)
    }
    return {}
  }
}

/** The names in a service's own `.env` that its schema does not know: a slip of the pen, most likely. */
export const unknownNames = (schema: Schema, texts: Texts): string[] => {
  const known = new Set(Object.values(schema).map((entry) => entry.name))
  return Object.keys(texts).filter((name) => !known.has(name))
}
