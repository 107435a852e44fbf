import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lockDifference } from '../../bootstrap/lock-difference.mjs'

const fastify = { version: '5.12.8', integrity: 'sha512-a' }
const locked = { packages: { '': { version: '0.1.0' }, 'node_modules/fastify': fastify } }

test('the same versions with the same digests are no difference', () => {
  assert.equal(lockDifference(locked, { packages: { 'node_modules/fastify': fastify } }), null)
})

test('a package that is not there is named', () => {
  assert.equal(lockDifference(locked, { packages: {} }), 'fastify is not installed')
})

test('another version, and the same version with other bytes, are named with the locked version', () => {
  for (const found of [
    { ...fastify, version: '5.12.7' },
    { ...fastify, integrity: 'sha512-b' },
  ]) {
    const installed = { packages: { 'node_modules/fastify': found } }
    assert.equal(lockDifference(locked, installed), 'fastify is not at 5.12.8')
  }
})

test('an optional package for another platform may be absent', () => {
  const packages = { 'node_modules/@biomejs/cli-win32-x64': { version: '2.6.8', optional: true } }
  assert.equal(lockDifference({ packages }, { packages: {} }), null)
})

test('a package inside a workspace or another package is looked at as well', () => {
  const packages = { 'coderunner/node_modules/pino': { version: '10.4.0' } }
  assert.equal(lockDifference({ packages }, { packages: {} }), 'pino is not installed')
})
