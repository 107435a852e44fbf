import { deepEqual, fail } from 'node:assert/strict'
import type { Outcome } from '../../src/logics/execution/types.ts'

/** Puts an outcome in the words that a program's head describes it in. */
const endingOf = (outcome: Outcome): string => {
  const { status, returnValue, error } = outcome
  if (status === 'success') return `returns ${JSON.stringify(returnValue)}`
  if (status === 'rejected') return `rejected ${rulesOf(outcome).join(', ')}`
  return [status, `${error?.name}: ${error?.value.split('\n', 1)[0]}`].join(' ')
}

const rulesOf = ({ error }: Outcome): string[] => [
  ...new Set(error?.violations?.map(({ rule }) => rule)),
]

/**
 * Asserts that an outcome is the expected one, or one of those that ` or ` parts: `returns JSON` is
 * the whole value (or its beginning, before ` …`), `rejected RULE, …` all rules, anything else how
 * the ending begins.
 */
export const assertEnding = (outcome: Outcome, expected: string): void => {
  const ending = endingOf(outcome)
  const alternatives = expected.split(' or ')
  if (alternatives.some((alternative) => isAsExpected(ending, alternative))) return
  fail(`expected: ${expected}\n  but it: ${ending.slice(0, 1000)}\n  stderr: ${tail(outcome)}`)
}

const tail = ({ stderr }: Outcome): string => stderr.slice(-500)

const isAsExpected = (ending: string, expected: string): boolean => {
  if (expected.endsWith(' …')) return ending.startsWith(expected.slice(0, -2))
  if (expected.startsWith('returns ')) return isSameValue(ending, expected)
  return expected.startsWith('rejected ') ? ending === expected : ending.startsWith(expected)
}

const isSameValue = (ending: string, expected: string): boolean =>
  ending.startsWith('returns ') &&
  ending === `returns ${JSON.stringify(JSON.parse(expected.slice('returns '.length)))}`

/** Asserts which files a run left, by path and size, or how many. */
export const assertLeft = ({ artifacts }: Outcome, expected: [string, number][] | number): void => {
  const left = artifacts.map(({ path, sizeBytes }) => [path, sizeBytes])
  deepEqual(typeof expected === 'number' ? left.length : left, expected)
}
