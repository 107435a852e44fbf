import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellViolations } from '../../../src/logics/execution/tell-violations.ts'
import type { ExecutionEvent, NameDistributions } from '../../../src/logics/execution/types.ts'
import { outcome } from '../../fakes/outcome.ts'

const violation = { line: 1, column: 8, rule: 'r', message: 'm', suggestion: 's' }
const error = { name: 'E', value: 'v', line: 1, column: 8, traceback: [], violations: [violation] }
const completed: NameDistributions = (violations) =>
  violations.map((found) => ({ ...found, suggestion: 'more' }))

test('a rejected program has its completed violations on stderr, and who listens hears them', () => {
  const heard: ExecutionEvent[] = []
  const rejected = outcome({ status: 'rejected', stderr: 'a\n', error })
  const told = tellViolations(rejected, completed, (event) => heard.push(event))
  const text = '<code>:1:8: r: m — more\n'
  assert.deepEqual(told, {
    ...rejected,
    stderr: `a\n${text}`,
    error: { ...error, violations: [{ ...violation, suggestion: 'more' }] },
  })
  assert.deepEqual(heard, [{ type: 'stderr', text }])
})

test('an outcome that is no rejection keeps its stderr', () => {
  const failed = outcome({ status: 'error', stderr: 'a\n', error })
  assert.equal(tellViolations(failed, completed).stderr, 'a\n')
  const fine = outcome({ status: 'success' })
  assert.equal(tellViolations(fine, completed), fine)
})
