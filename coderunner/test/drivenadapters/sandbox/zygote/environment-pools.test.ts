import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { mock, type TestContext, test } from 'node:test'
import { encodeFrame } from '../../../../src/drivenadapters/sandbox/frames.ts'
import { EnvironmentPools } from '../../../../src/drivenadapters/sandbox/zygote/environment-pools.ts'
import { noSlots } from '../../../../src/drivenadapters/sandbox/zygote/slots.ts'
import { FakeZygote } from '../../../support/fake-zygote.ts'
import { settled } from '../../../support/settled.ts'

const folderOf = (n: number): string => String(n).padStart(32, '0')
const loaded = encodeFrame('P', Buffer.alloc(0))

interface Setting {
  zygote: FakeZygote
  pools: EnvironmentPools
  /** A program runs in an environment to its end, and the spare execution parks. */
  use: (folder: string) => Promise<void>
  /** Folders of executions that were ended from outside. */
  killed: () => string[]
}

const poolsOf = async (t: TestContext): Promise<Setting> => {
  t.after(() => mock.timers.reset())
  mock.timers.enable({ apis: ['setTimeout'] })
  const zygote = new FakeZygote()
  const pools = new EnvironmentPools(zygote.asZygote, 2, noSlots)
  zygote.becomeReady()
  await settled()
  const greeted = new Set<string>()
  const greetAll = (): void => {
    const ids = [...zygote.forks.keys()].filter((id) => !greeted.has(id))
    for (const id of ids) {
      greeted.add(id)
      const socket = new PassThrough()
      assert.equal(pools.admit(id, socket as unknown as Socket), true)
      socket.write(loaded)
    }
  }
  return {
    zygote,
    pools,
    use: async (folder) => {
      const taken = pools.take({ folder, modules: ['attr'] })
      await settled()
      greetAll()
      const parked = await taken
      greetAll()
      await settled()
      zygote.end(String(parked?.id))
      await settled()
    },
    killed: () => {
      const orders = zygote.orders.filter((order) => order.startsWith('f '))
      const byId = new Map(orders.map((order) => [order.split(' ')[1], order.split(' ')[4]]))
      const ids = zygote.orders.filter((order) => order.startsWith('k ')).map((o) => o.slice(2))
      return ids.map((id) => byId.get(id) ?? '')
    },
  }
}

test('of five environments the four last used have an execution ready', async (t) => {
  const { pools, use, killed } = await poolsOf(t)
  for (const n of [1, 2, 3, 4]) await use(folderOf(n))
  await use(folderOf(1))
  assert.deepEqual([pools.parkedCount, killed()], [4, []])
  await use(folderOf(5))
  assert.deepEqual(killed(), [folderOf(2)])
})

test('an environment that is not used for a minute has none ready', async (t) => {
  const { pools, use, killed } = await poolsOf(t)
  await use(folderOf(1))
  mock.timers.tick(40_000)
  await use(folderOf(2))
  mock.timers.tick(20_000)
  assert.deepEqual([pools.parkedCount, killed()], [1, [folderOf(1)]])
})

test('an environment that is being built has none ready', async (t) => {
  const { pools, zygote, use } = await poolsOf(t)
  await use(`${folderOf(1)}.0123456789abcdef`)
  assert.deepEqual([pools.parkedCount, zygote.orders.length], [0, 1])
})

test('an environment that is let go has none ready, and is gone when they have ended', async (t) => {
  const { pools, zygote, use, killed } = await poolsOf(t)
  await use(folderOf(1))
  let isGone = false
  const gone = pools.letGo(folderOf(1)).then(() => {
    isGone = true
  })
  await settled()
  assert.deepEqual([pools.parkedCount, killed(), isGone], [0, [folderOf(1)], false])
  for (const id of [...zygote.forks.keys()]) zygote.end(id)
  await gone
  await pools.letGo(folderOf(9))
})

test('all of them have none ready when their zygote gives way to another', async (t) => {
  const { pools, use } = await poolsOf(t)
  for (const n of [1, 2]) await use(folderOf(n))
  pools.rest()
  assert.equal(pools.parkedCount, 0)
})
