import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { describe, mock, test } from 'node:test'
import { type Parked, Pool } from '../../../../src/drivenadapters/sandbox/zygote/pool.ts'
import { noSlots, type Slots } from '../../../../src/drivenadapters/sandbox/zygote/slots.ts'
import { FakeZygote } from '../../../support/fake-zygote.ts'
import { settled } from '../../../support/settled.ts'

const socket = (): Socket => new PassThrough() as unknown as Socket

interface Setting {
  zygote: FakeZygote
  pool: Pool
  /** Ids of the forks that were ordered and have not said hello. */
  forking: () => string[]
  park: (id: string) => Socket
}

const poolOf = async (size: number, slots: Slots = noSlots): Promise<Setting> => {
  const zygote = new FakeZygote()
  const pool = new Pool(zygote.asZygote, size, slots)
  const said = new Set<string>()
  zygote.becomeReady()
  await settled()
  return {
    zygote,
    pool,
    forking: () => [...zygote.forks.keys()].filter((id) => !said.has(id)),
    park: (id) => {
      const connection = socket()
      said.add(id)
      pool.admit(id, connection)
      return connection
    },
  }
}

const idOf = (parked: Parked | null): string | undefined => parked?.id

describe('a pool', () => {
  test('orders nothing before its zygote is ready, which reads its configuration until then', async () => {
    const zygote = new FakeZygote()
    const pool = new Pool(zygote.asZygote, 2, noSlots)
    void pool.take()
    assert.deepEqual([zygote.orders, pool.parkedCount], [[], 0])
    zygote.becomeReady()
    await settled()
    assert.equal(zygote.orders.length, 3)
  })

  test('keeps its size parked, each after a full rehearsal', async () => {
    const { pool, zygote, forking, park } = await poolOf(2)
    const ids = forking()
    ids.map(park)
    assert.equal(pool.parkedCount, 2)
    assert.deepEqual(
      zygote.orders,
      ids.map((id) => `f ${id} full -`),
    )
  })

  test('gives out at once who has been parked longest, and forks the next', async () => {
    const { pool, forking, park } = await poolOf(2)
    const [first, second] = forking()
    const connection = park(String(first))
    park(String(second))
    const parked = await pool.take()
    assert.deepEqual([parked?.id, parked?.socket === connection], [first, true])
    assert.deepEqual([pool.parkedCount, forking().length], [1, 1])
  })

  test('lets takers wait, in order, and forks for each of them without a rehearsal', async () => {
    const { pool, zygote, forking, park } = await poolOf(1)
    const order: (string | undefined)[] = []
    for (const name of ['a', 'b', 'c']) {
      void pool.take().then((parked) => order.push(`${name} ${idOf(parked)}`))
    }
    const [x, y, z, spare] = forking()
    assert.deepEqual(
      zygote.orders.map((line) => line.split(' ')[2]),
      ['full', 'none', 'none', 'none'],
    )
    for (const id of [y, x, z, spare]) park(String(id))
    await settled()
    assert.deepEqual(order, [`a ${y}`, `b ${x}`, `c ${z}`])
    assert.equal(pool.parkedCount, 1)
  })

  test('replaces one that died while it was parked', async () => {
    const { pool, zygote, forking, park } = await poolOf(1)
    const [id] = forking()
    const connection = park(String(id))
    zygote.end(String(id))
    await settled()
    assert.deepEqual([pool.parkedCount, connection.destroyed, forking().length], [0, true, 1])
  })

  test('leaves the socket of one that was taken open when its process ends', async () => {
    const { pool, zygote, forking, park } = await poolOf(1)
    const connection = park(String(forking()[0]))
    const parked = await pool.take()
    zygote.end(String(parked?.id))
    await settled()
    assert.equal(connection.destroyed, false)
  })

  test('hangs up on an id that it did not order, and on a second hello', async () => {
    const { pool, forking, park } = await poolOf(1)
    const [id] = forking()
    park(String(id))
    const [stranger, again] = [park('no such id'), park(String(id))]
    assert.deepEqual([stranger.destroyed, again.destroyed, pool.parkedCount], [true, true, 1])
  })
})

describe('a pool whose forks fail', () => {
  test('tries again later and later, and refuses those who wait after eight failures', async (t) => {
    t.after(() => mock.timers.reset())
    mock.timers.enable({ apis: ['setTimeout'] })
    const { pool, zygote, forking } = await poolOf(0)
    const taken = pool.take()
    const delays: number[] = []
    for (let failures = 1; failures <= 8; failures += 1) {
      for (const id of forking()) zygote.end(id)
      await settled()
      let delayMs = 0
      while (forking().length === 0 && delayMs < 300) {
        mock.timers.tick(1)
        delayMs += 1
      }
      delays.push(delayMs)
    }
    assert.deepEqual([await taken, delays], [null, [2, 4, 8, 16, 32, 64, 128, 300]])
  })

  test('forgets its failures once a fork has parked', async (t) => {
    t.after(() => mock.timers.reset())
    mock.timers.enable({ apis: ['setTimeout'] })
    const { zygote, forking, park } = await poolOf(1)
    zygote.end(String(forking()[0]))
    await settled()
    mock.timers.tick(2)
    const [id] = forking()
    park(String(id))
    zygote.end(String(id))
    await settled()
    zygote.end(String(forking()[0]))
    await settled()
    mock.timers.tick(2)
    assert.equal(forking().length, 1)
  })
})

describe('a pool with few slots', () => {
  const slotsOf = (...free: string[]): Slots => ({
    ...noSlots,
    take: () => free.shift(),
    release: async (slot) => void free.push(slot),
  })

  test('forks no more than there are slots, and again when one is free', async () => {
    const { pool, zygote, forking, park } = await poolOf(3, slotsOf('/s/0', '/s/1'))
    const [first, second] = forking()
    for (const id of forking()) park(id)
    assert.deepEqual([pool.parkedCount, forking()], [2, []])
    assert.deepEqual(zygote.orders, [`f ${first} full /s/0`, `f ${second} full /s/1`])
    await pool.take()
    zygote.end(String(first))
    await settled()
    assert.match(String(zygote.orders.at(-1)), new RegExp(`^f ${forking()[0]} (hello|full) /s/0$`))
  })
})

describe('a pool whose zygote died', () => {
  test('refuses those who wait and those who come', async () => {
    const { pool, zygote } = await poolOf(1)
    const waiting = pool.take()
    zygote.die()
    assert.deepEqual([await waiting, await pool.take()], [null, null])
  })

  test('hangs up on all that were parked', async () => {
    const { pool, zygote, forking, park } = await poolOf(2)
    const connections = forking().map(park)
    zygote.die()
    await settled()
    assert.deepEqual(
      connections.map(({ destroyed }) => destroyed),
      [true, true],
    )
    assert.equal(pool.parkedCount, 0)
  })
})

describe('a pool that drains', () => {
  test('hangs up on those parked and ends the zygote when the last run has ended', async () => {
    const { pool, zygote, forking, park } = await poolOf(1)
    park(String(forking()[0]))
    const running = await pool.take()
    const spare = park(String(forking()[0]))
    const drained = pool.drain()
    assert.deepEqual([spare.destroyed, pool.parkedCount], [true, 0])
    for (const id of zygote.forks.keys()) if (id !== running?.id) zygote.end(id)
    await settled()
    assert.equal(zygote.isAlive, true)
    zygote.end(String(running?.id))
    await drained
    assert.deepEqual([zygote.isAlive, forking()], [false, []])
  })

  test('hangs up on one that says hello only then', async () => {
    const { pool, zygote, forking, park } = await poolOf(1)
    const [late] = forking()
    const drained = pool.drain()
    const connection = park(String(late))
    assert.deepEqual([connection.destroyed, pool.parkedCount], [true, 0])
    zygote.end(String(late))
    await drained
  })

  test('still serves those who were waiting', async () => {
    const { pool, zygote, forking, park } = await poolOf(0)
    const waiting = pool.take()
    const drained = pool.drain()
    const [id] = forking()
    park(String(id))
    assert.equal(idOf(await waiting), id)
    zygote.end(String(id))
    await drained
  })
})
