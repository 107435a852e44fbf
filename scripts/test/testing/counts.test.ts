import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addCounts, closingLine } from '../../testing/counts.ts'
import { countsOfReport } from '../../testing/python-tests.ts'

test('the closing line names skipped tests only when there are some', () => {
  assert.equal(closingLine({ passed: 12, failed: 0, skipped: 0 }), '12 passed, 0 failed')
  assert.equal(closingLine({ passed: 1, failed: 2, skipped: 3 }), '1 passed, 2 failed, 3 skipped')
})

test('counts of several runs add up', () => {
  const one = { passed: 1, failed: 0, skipped: 2 }
  assert.deepEqual(addCounts([one, one, { passed: 3, failed: 1, skipped: 0 }]), {
    passed: 5,
    failed: 1,
    skipped: 4,
  })
})

test('a pytest report of ten tests, one failed, one broken, two skipped: six passed', () => {
  const xml =
    '<?xml version="1.0"?><testsuites name="pytest tests"><testsuite name="pytest" errors="1" failures="1" skipped="2" tests="10" time="0.1">'
  assert.deepEqual(countsOfReport(xml), { passed: 6, failed: 2, skipped: 2 })
})
