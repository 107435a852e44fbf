import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchesRule, parseAllowRule } from '../../src/callbacks/allow-rule.ts'

const allows = (text: string, host: string, address: string, port = 443): boolean => {
  const rule = parseAllowRule(text)
  assert.ok(rule, text)
  return matchesRule(rule, { host, address, port })
}

test('a name allows that host, whatever its case and a trailing dot', () => {
  assert.equal(allows('Hooks.internal', 'hooks.internal', '10.0.0.1'), true)
  assert.equal(allows('hooks.internal', 'HOOKS.internal.', '10.0.0.1'), true)
  assert.equal(allows('hooks.internal', 'x.hooks.internal', '10.0.0.1'), false)
  assert.equal(allows('hooks.internal', 'evilhooks.internal', '10.0.0.1'), false)
})

test('*.internal allows every name below it, not itself', () => {
  assert.equal(allows('*.internal', 'a.b.internal', '10.0.0.1'), true)
  assert.equal(allows('*.internal', 'internal', '10.0.0.1'), false)
  assert.equal(allows('*.internal', 'notinternal', '10.0.0.1'), false)
})

test('a range allows its addresses, of its own family only', () => {
  assert.equal(allows('10.1.0.0/16', 'x', '10.1.255.255'), true)
  assert.equal(allows('10.1.0.0/16', 'x', '10.2.0.0'), false)
  assert.equal(allows('127.0.0.1', 'x', '127.0.0.1'), true)
  assert.equal(allows('127.0.0.1', 'x', '127.0.0.2'), false)
  assert.equal(allows('127.0.0.1', 'x', '::ffff:127.0.0.1'), false)
  assert.equal(allows('fd00::/8', 'x', 'fd12::1'), true)
  assert.equal(allows('fd00::/8', 'x', '10.0.0.1'), false)
  assert.equal(allows('0.0.0.0/0', 'x', '::1'), false)
})

test('a port narrows a rule to it', () => {
  assert.equal(allows('hooks.internal:8443', 'hooks.internal', '10.0.0.1', 8443), true)
  assert.equal(allows('hooks.internal:8443', 'hooks.internal', '10.0.0.1', 443), false)
  assert.equal(allows('10.0.0.0/8:8080', 'x', '10.0.0.1', 8080), true)
  assert.equal(allows('10.0.0.0/8:8080', 'x', '10.0.0.1', 80), false)
  assert.equal(allows('[fd00::1]:8443', 'x', 'fd00::1', 8443), true)
  assert.equal(allows('[fd00::]/8:8443', 'x', 'fd77::1', 8443), true)
  assert.equal(allows('[fd00::]/8:8443', 'x', 'fd77::1', 443), false)
})

for (const text of [
  '',
  ' ',
  '10.0.0.0/33',
  '10.0.0.256',
  '10.1',
  'a b',
  'http://x',
  'x:0',
  'x:70000',
  '*',
  '-x',
  'x/8',
  '[fd00::1',
]) {
  test(`${JSON.stringify(text)} is no rule`, () => {
    assert.equal(parseAllowRule(text), null)
  })
}
