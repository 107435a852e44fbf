import assert from 'node:assert/strict'
import { test } from 'node:test'
import { environmentDigest } from '../../../src/drivenadapters/sandbox/describe.ts'

test('an environment is named by the digest that its folder is called', () => {
  const digest = 'cd3c94aff6a7102d3d96a31a98214462'
  assert.equal(environmentDigest(`/data/environments/${digest}/site-packages`), digest)
})

test('an environment elsewhere is named by its place', () => {
  assert.equal(environmentDigest('/usr/lib/python3/site-packages'), '4c42bf3ae193d183')
})
