import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseTier, type IsolationProbe, IsolationUnavailableError } from '../../src/box/probe.ts'

const probe = (namespaces: boolean, landlock: boolean): IsolationProbe => ({
  bubblewrap: '/usr/bin/bwrap',
  namespaces: { available: namespaces, reason: 'the kernel refuses user namespaces' },
  landlock: { available: landlock, reason: 'the kernel has no Landlock', abi: landlock ? 6 : 0 },
})

test('auto takes namespaces where they are to be had, else Landlock', () => {
  assert.deepEqual(
    [chooseTier('auto', probe(true, true)), chooseTier('auto', probe(true, false))],
    ['namespaces', 'namespaces'],
  )
  assert.equal(chooseTier('auto', probe(false, true)), 'landlock')
})

test('a tier that is asked for by name is taken, be there a stronger one or not', () => {
  assert.equal(chooseTier('landlock', probe(true, true)), 'landlock')
  assert.equal(chooseTier('namespaces', probe(true, true)), 'namespaces')
})

test('a tier that is asked for and missing is refused with its reason, never replaced', () => {
  assert.throws(
    () => chooseTier('namespaces', probe(false, true)),
    new IsolationUnavailableError(
      'SANDBOX_ISOLATION=namespaces is not to be had here: namespaces: the kernel refuses user namespaces',
    ),
  )
  assert.throws(
    () => chooseTier('landlock', probe(true, false)),
    new IsolationUnavailableError(
      'SANDBOX_ISOLATION=landlock is not to be had here: landlock: the kernel has no Landlock',
    ),
  )
})

test('a machine with neither refuses to start and says what is missing', () => {
  assert.throws(
    () => chooseTier('auto', probe(false, false)),
    new IsolationUnavailableError(
      'SANDBOX_ISOLATION=auto is not to be had here: namespaces: the kernel refuses user namespaces; landlock: the kernel has no Landlock',
    ),
  )
})
