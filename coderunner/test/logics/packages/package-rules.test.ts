import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { AppError } from '../../../src/errors/app-error.ts'
import { makePackageRules } from '../../../src/logics/packages/package-rules.ts'

const codeOf = (act: () => void): string => {
  try {
    act()
  } catch (error) {
    assert.ok(error instanceof AppError)
    return `${error.code}: ${error.message}`
  }
  return 'let through'
}

const rules = makePackageRules({
  isEnabled: true,
  allowed: ['attrs', 'py*'],
  denied: ['*-evil', 'pyt?'],
})

describe('the operator’s rules for packages', () => {
  const asked: Record<string, string> = {
    attrs: 'let through',
    pyyaml: 'let through',
    requests: 'package_denied: the operator does not let requests be installed',
    'py-evil': 'package_denied: the operator does not let py-evil be installed',
    pytz: 'package_denied: the operator does not let pytz be installed',
    'attrs-strict': 'package_denied: the operator does not let attrs-strict be installed',
  }
  for (const [name, outcome] of Object.entries(asked)) {
    it(`say of ${name}: ${outcome}`, () => {
      assert.equal(
        codeOf(() => rules.checkNames(['attrs', name])),
        outcome,
      )
    })
  }

  it('let what others need come along, unless it is denied', () => {
    assert.deepEqual(['requests', 'x-evil'].map(rules.isDenied), [false, true])
  })

  it('let nothing be changed where installs are switched off', () => {
    const off = makePackageRules({ isEnabled: false, allowed: ['*'], denied: [] })
    assert.equal(
      codeOf(off.checkEnabled),
      'package_install_disabled: this service installs and removes no packages',
    )
    assert.equal(codeOf(rules.checkEnabled), 'let through')
  })
})
