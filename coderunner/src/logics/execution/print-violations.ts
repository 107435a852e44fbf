import type { Violation } from './types.ts'

const LINES_MAX = 20
const LINE_MAX_LENGTH = 500

/** A line for each violation, 20 lines at most, of which the last counts those left out. */
export const printViolations = (violations: readonly Violation[]): string => {
  const isWhole = violations.length <= LINES_MAX
  const shown = isWhole ? violations : violations.slice(0, LINES_MAX - 1)
  const rest = isWhole ? [] : [`… ${violations.length - shown.length} more violations`]
  return [...shown.map(lineOf), ...rest].map((line) => `${line}\n`).join('')
}

const lineOf = ({ line, column, rule, message, suggestion }: Violation): string =>
  `<code>:${line}:${column}: ${rule}: ${message} — ${suggestion}`
    .replaceAll(/\s+/g, ' ')
    .slice(0, LINE_MAX_LENGTH)
    .toWellFormed()
