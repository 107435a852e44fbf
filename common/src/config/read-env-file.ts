import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { closestName } from './closest-name.ts'
import type { Schema } from './entry.ts'
import type { Texts } from './read-config.ts'

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** An assignment; a quoted value may go over several lines. */
const assignment =
  /^[^\S\n]*(?:export[^\S\n]+)?[\w.-]+[^\S\n]*=[^\S\n]*(?:"[^"]*"|'[^']*'|`[^`]*`)?.*$/gm

/** The lines, counted from 1, that are no assignment, no comment and not empty: Node's parser skips them. */
const brokenLines = (text: string): number[] =>
  text
    .replace(assignment, (found) => found.replace(/[^\n]/g, ''))
    .split('\n')
    .flatMap((line, index) => (/^\s*(#|$)/.test(line) ? [] : [index + 1]))

/**
 * Reads a `.env` file; a file that is not there is an empty one. One that cannot be read is a problem,
 * and so is each line of it that says nothing; the line is not repeated, for it may hold a secret.
 */
export const readEnvFile = (path: string, problems: string[]): Texts => {
  try {
    const text = readFileSync(path, 'utf8')
    for (const line of brokenLines(text)) {
      problems.push(`${path}:${line} is no assignment; accepted is NAME=value or a # comment`)
    }
    return parseEnv(text)
  } catch (error) {
    if (!isMissing(error)) {
      problems.push(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code}`)
    }
    return {}
  }
}

/**
 * The names in a service's own `.env` that its schema does not know, a slip of the pen most likely,
 * each with the name that it is near to.
 */
export const unknownNames = (schema: Schema, texts: Texts): string[] => {
  const known = Object.values(schema).map((entry) => entry.name)
  return Object.keys(texts)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const meant = closestName(name, known)
      return meant === null ? name : `${name} (did you mean ${meant}?)`
    })
}
