import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { resolveImports } from '../../src/utils/resolve-imports.ts'

const defaults = ['json', 'math', 'xml.etree']

describe('ALLOWED_IMPORTS', () => {
  for (const [text, modules, problems] of [
    ['', defaults, []],
    [' ', defaults, []],
    ['+re', ['json', 'math', 're', 'xml.etree'], []],
    ['-math, +re', ['json', 're', 'xml.etree'], []],
    ['re,json', ['json', 're'], []],
    ['re,+json', [], ['has names with and without a sign; use one form or the other']],
    ['-re', defaults, ['re is not on the list, so that it cannot be taken off']],
    ['+a b', defaults, ['"a b" is no module name']],
    ['os;sys', ['os;sys'], ['"os;sys" is no module name']],
    ['+numpy.', defaults, ['"numpy." is no module name']],
  ] as const) {
    it(`${JSON.stringify(text)} gives ${problems.length > 0 ? 'a problem' : modules.join(' ')}`, () => {
      assert.deepEqual(resolveImports(text, defaults), { modules, problems })
    })
  }
})
