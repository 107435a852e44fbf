import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { EnvironmentUses } from '../../../src/logics/packages/environment-uses.ts'
import { makeSweepEnvironments } from '../../../src/logics/packages/sweep-environments.ts'
import type { Environment } from '../../../src/logics/packages/types.ts'
import { FakePackages } from '../../fakes/fake-packages.ts'
import { FakeSandbox } from '../../fakes/fake-sandbox.ts'

const environment = (digest: string): Environment => ({
  ...{ digest, folder: digest, packages: [], importNames: [] },
  ...{ overridesBase: false, sizeBytes: 100 },
})

const shop = async (maxBytes: number) => {
  const [store, sandbox, uses] = [new FakePackages(), new FakeSandbox(), new EnvironmentUses()]
  for (const digest of ['a', 'b', 'c', 'installed']) await store.settle(environment(digest))
  await store.switchTo('alice', { requested: {}, environment: environment('installed') })
  store.maxBytes = maxBytes
  return { store, sandbox, uses, sweep: makeSweepEnvironments({ store, sandbox, uses }) }
}

describe('the room for environments', () => {
  it('is made by letting the longest unused go until the rest fits', async () => {
    const { store, sandbox, sweep } = await shop(200)
    await sweep()
    assert.deepEqual(
      [store.removed, sandbox.letGone],
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
    )
  })

  it('is not made at the cost of what is installed or in use', async () => {
    const { store, uses, sweep } = await shop(0)
    const release = uses.hold('b')
    await sweep()
    assert.deepEqual(store.removed, ['a', 'c'])
    release()
    release()
    await sweep()
    assert.deepEqual(store.removed, ['a', 'c', 'b'])
  })

  it('leaves an environment to who came while it was let go', async () => {
    const { store, sandbox, uses, sweep } = await shop(0)
    sandbox.onLetGo = (folder) => void (folder === 'a' && uses.hold('a'))
    await sweep()
    assert.deepEqual(store.removed, ['b', 'c'])
  })
})
