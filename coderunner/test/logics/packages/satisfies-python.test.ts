import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { satisfiesPython } from '../../../src/logics/packages/satisfies-python.ts'

const verdicts: Record<string, boolean | null> = {
  '>=3.11': true,
  '>=3.11,<4': true,
  '>=3.12': false,
  '<3.11': false,
  '>3.11.7': false,
  '<=3.11.7': true,
  '==3.11.*': true,
  '==3.12.*': false,
  '==3.11': false,
  '==3.11.7': true,
  '!=3.11.7': false,
  '!=3.12.*': true,
  '~=3.11': true,
  '~=3.11.0': true,
  '~=3.10.0': false,
  '': null,
  '3.11': null,
  '>=3.11rc1': null,
  newer: null,
}

describe('a requires-python', () => {
  for (const [specifiers, verdict] of Object.entries(verdicts)) {
    it(`${JSON.stringify(specifiers)} holds Python 3.11.7: ${verdict}`, () => {
      assert.equal(satisfiesPython('3.11.7', specifiers), verdict)
    })
  }
})
