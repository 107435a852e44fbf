/** Numbers that JavaScript may not write as they were read: fractions, exponents, many digits. */
const suspect = /\d[.eE]|\d{16}/

/** `JSON.rawJSON` and the source text of numbers (ES2026) are younger than TypeScript's library. */
const { rawJSON } = JSON as unknown as { rawJSON: (text: string) => unknown }

const keepNumber = (_key: string, value: unknown, context?: { source?: string }): unknown =>
  typeof value === 'number' && context?.source !== undefined && String(value) !== context.source
    ? rawJSON(context.source)
    : value

/** Whether a JSON text may hold numbers that JavaScript changes. */
export const mayHoldInexactNumbers = (text: string): boolean => suspect.test(text)

/**
 * Reads JSON so that `JSON.stringify` writes every number as it stood: 1.0 stays a float and
 * 12345678901234567890 keeps its digits, as Python tells them apart.
 */
export const parseExactJson = (text: string): unknown =>
  JSON.parse(text, keepNumber as (key: string, value: unknown) => unknown)
