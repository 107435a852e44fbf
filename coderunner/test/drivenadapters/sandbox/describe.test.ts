import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type DescriptionParts,
  describeSandbox,
  environmentDigest,
} from '../../../src/drivenadapters/sandbox/describe.ts'

test('an environment is named by the digest that its folder is called', () => {
  const digest = 'cd3c94aff6a7102d3d96a31a98214462'
  assert.equal(environmentDigest(`/data/environments/${digest}/site-packages`), digest)
})

test('an environment elsewhere is named by its place', () => {
  assert.equal(environmentDigest('/usr/lib/python3/site-packages'), '4c42bf3ae193d183')
})

test('the limits are those that are set: memory counts as far as it can be written to', async () => {
  const off = { available: false, reason: 'none' }
  const probe = { bubblewrap: null, namespaces: off, landlock: { ...off, abi: 0 } }
  const { layers } = await describeSandbox({
    options: { sitePackages: '/none', importsAllowed: [] },
    probe,
    facts: {},
    tier: 'landlock',
    digest: '',
    hasCgroup: false,
  } as unknown as DescriptionParts)
  assert.deepEqual(
    layers.find(({ name }) => name === 'rlimits'),
    {
      name: 'rlimits',
      active: true,
      detail:
        'memory that can be written to, mapped files, CPU seconds, file size, open files, threads',
    },
  )
})
