/** One setting: what it is called, what it takes and what it is when unset. */
export interface Entry<Value> {
  name: string
  /** What is accepted, in words, with its unit: `seconds, > 0`. */
  accepts: string
  /** The default as the README's table shows it; `unset` when there is none. */
  shownDefault: string
  description: string
  /** The value when the setting is not given. */
  fallback: Value
  /** Whether an empty text is the same as not given; otherwise it is a problem. */
  emptyIsUnset: boolean
  /** Reads a text; throws a ConfigValueError that says what is accepted. */
  parse: (text: string) => Value
}

/** A text that a setting does not take, for one or more reasons; each ends the sentence "NAME=text …". */
export class ConfigValueError extends Error {
  readonly reasons: readonly string[]

  constructor(...reasons: [string, ...string[]]) {
    super(reasons.join('; '))
    this.reasons = reasons
  }
}

/** The settings of one service, by the name they have in code. */
// biome-ignore lint/suspicious/noExplicitAny: an entry is invariant in its value, so only `any` holds them all
export type Schema = Readonly<Record<string, Entry<any>>>

/** What reading a schema gives. */
export type Settings<S extends Schema> = {
  readonly [Key in keyof S]: S[Key] extends Entry<infer Value> ? Value : never
}
