import type { FieldProblem } from '@coderunner/common/problem/app-error.ts'
import { escapePointer } from '../../utils/escape-pointer.ts'
import { nestingDepth } from '../../utils/nesting-depth.ts'
import { nameProblem } from './check-name.ts'
import type { Json } from './types.ts'

/** Arrays and objects in one another, at most; Python's reader gives up not far above. */
export const maxNesting = 200

const shownName = (name: string): string => JSON.stringify(name.slice(0, 100))

/** Says what is wrong with the nesting of a value, or nothing. */
export const nestingProblems = (pointer: string, value: Json | undefined): FieldProblem[] =>
  value !== undefined && nestingDepth(value, maxNesting) > maxNesting
    ? [{ pointer, message: `is nested deeper than ${maxNesting} levels` }]
    : []

/** The variables under the names that Python will see (NFKC), and what is wrong with them. */
export const checkVariables = (
  variables: Record<string, Json>,
): { variables: Record<string, Json>; problems: FieldProblem[] } => {
  const folded = new Map<string, Json>()
  const problems: FieldProblem[] = []
  for (const [given, value] of Object.entries(variables)) {
    const name = given.normalize('NFKC')
    const pointer = `/variables/${escapePointer(given)}`
    const problem = nameProblem(name)
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
