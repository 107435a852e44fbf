import { ConfigValueError, type Entry, type Schema, type Settings } from './entry.ts'

/** Texts by name, as `process.env` and `parseEnv` give them. */
export type Texts = Readonly<Record<string, string | undefined>>

/** What stops a start: every problem at once, one a line. */
export class ConfigError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(['The configuration has problems:', ...problems.map((line) => `  - ${line}`)].join('\n'))
    this.name = 'ConfigError'
    this.problems = problems
  }
}

const shown = (name: string, text: string): string =>
  /TOKENS$|SECRET|PASSWORD/.test(name)
    ? name
    : `${name}=${JSON.stringify(text.replace(/\/\/[^/@]*@/, '//***@'))}`

const readEntry = <Value>(entry: Entry<Value>, texts: Texts, problems: string[]): Value => {
  const text = texts[entry.name]?.trim()
  if (text === undefined || (text === '' && entry.emptyIsUnset)) {
    return entry.fallback
  }
  try {
    if (text === '') {
      throw new ConfigValueError(`is empty; accepted is ${entry.accepts}`)
    }
    return entry.parse(text)
  } catch (error) {
    if (!(error instanceof ConfigValueError)) {
      throw error
    }
    problems.push(...error.reasons.map((reason) => `${shown(entry.name, text)} ${reason}`))
    return entry.fallback
  }
}

/**
 * Reads every setting of `schema` out of `texts`; problems are added to `problems` and the setting's
 * fallback stands in its place, so that the caller can go on looking before it stops.
 */
export const readSettings = <S extends Schema>(
  schema: S,
  texts: Texts,
  problems: string[],
): Settings<S> => {
  const entries = Object.entries(schema).map(([key, entry]) => [
    key,
    readEntry(entry, texts, problems),
  ])
  return Object.fromEntries(entries) as Settings<S>
}
