import { deepEqual, equal } from 'node:assert/strict'
import type { Json, Outcome } from '../../src/logics/execution/types.ts'

/** Puts an outcome in the words that a program's head describes it in. */
export const endingOf = (outcome: Outcome): string => {
  const { status, returnValue, error } = outcome
  if (status === 'success') return `returns ${JSON.stringify(returnValue)}`
  if (status === 'rejected') return `rejected ${rulesOf(outcome).join(', ')}`
  return [status, `${error?.name}: ${error?.value.split('\n', 1)[0]}`].join(' ')
}

/**
 * Asserts that an outcome is the expected one: `returns JSON` the whole value, `rejected RULE` the
 * rules, everything else how the text of the ending begins.
 */
export const assertEnding = (outcome: Outcome, expected: string): void => {
  const ending = endingOf(outcome)
  const json = /^returns (.+)$/.exec(expected)?.[1]
  if (json !== undefined && outcome.status === 'success') {
    deepEqual(outcome.returnValue, JSON.parse(json) as Json)
  } else if (expected.startsWith('rejected ')) {
    equal(ending, expected)
  } else {
    equal(ending.slice(0, expected.length), expected, ending)
  }
}

const rulesOf = ({ error }: Outcome): string[] => [
  ...new Set(error?.violations?.map(({ rule }) => rule)),
]
