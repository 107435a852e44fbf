import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printViolations } from '../../../src/logics/execution/print-violations.ts'
import type { Violation } from '../../../src/logics/execution/types.ts'

const violation = (fields: Partial<Violation> = {}): Violation => ({
  ...{ line: 1, column: 2, rule: 'r', message: 'm', suggestion: 's', ...fields },
})

test('each violation is a line with its place', () => {
  const text = printViolations([violation(), violation({ line: 3, message: 'a\nb' })])
  assert.equal(text, '<code>:1:2: r: m — s\n<code>:3:2: r: a b — s\n')
})

test('20 lines are printed at most, the last counts the 11 of 30 that are left out', () => {
  const lines = printViolations(Array.from({ length: 30 }, () => violation())).split('\n')
  assert.deepEqual([lines.length, lines[19], lines[20]], [21, '… 11 more violations', ''])
  assert.equal(printViolations(Array.from({ length: 20 }, () => violation())).includes('…'), false)
})

test('a line has 500 characters at most and never half of one', () => {
  const line = printViolations([violation({ message: '😀'.repeat(1000) })])
  assert.equal(line, `<code>:1:2: r: ${'😀'.repeat(242)}\ufffd\n`)
})
