import type { FieldProblem } from '@coderunner/common/problem/app-error.ts'
import { escapePointer } from '../../utils/escape-pointer.ts'
import { nestingDepth } from '../../utils/nesting-depth.ts'
import { isTooLong, readName } from './check-name.ts'
import type { Json } from './types.ts'

/** Arrays and objects in one another, at most; Python's reader gives up not far above. */
export const maxNesting = 200

/** Characters of all names that are not ASCII, at most: folding one takes up to 1 µs. */
const maxFoldedLength = 131_072

const beyondAscii = /[^\0-\x7f]/

const shownName = (name: string): string => JSON.stringify(name.slice(0, 100))

/** Says what is wrong with the nesting of a value, or nothing. */
export const nestingProblems = (pointer: string, value: Json | undefined): FieldProblem[] =>
  value !== undefined && nestingDepth(value, maxNesting) > maxNesting
    ? [{ pointer, message: `is nested deeper than ${maxNesting} levels` }]
    : []

const foldedLength = (names: readonly string[]): number =>
  names
    .filter((name) => !isTooLong(name) && beyondAscii.test(name))
    .reduce((sum, { length }) => sum + length, 0)

/** The variables under the names that Python will see (NFKC), and what is wrong with them. */
export const checkVariables = (
  variables: Record<string, Json>,
): { variables: Record<string, Json>; problems: FieldProblem[] } => {
  const folded = new Map<string, Json>()
  const problems: FieldProblem[] = []
  if (foldedLength(Object.keys(variables)) > maxFoldedLength) {
    const message = `have names beyond ASCII with more than ${maxFoldedLength} characters together`
    return { variables: {}, problems: [{ pointer: '/variables', message }] }
  }
  for (const [given, value] of Object.entries(variables)) {
    const { name, problem } = readName(given)
    // A pointer would repeat the whole name.
    const pointer = isTooLong(given) ? '/variables' : `/variables/${escapePointer(given)}`
    if (problem !== null) {
      problems.push({ pointer, message: `${shownName(given)} ${problem}` })
    } else if (folded.has(name)) {
      problems.push({
        pointer,
        message: `${shownName(given)} is given twice, as Python reads names`,
      })
    } else {
      problems.push(...nestingProblems(pointer, value))
    }
    folded.set(name, value)
  }
  return { variables: Object.fromEntries(folded), problems }
}
