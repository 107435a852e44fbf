import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { describe, mock, test } from 'node:test'
import { encodeFrame } from '../../../../src/drivenadapters/sandbox/frames.ts'
import { EnvironmentPool } from '../../../../src/drivenadapters/sandbox/zygote/environment-pool.ts'
import { noSlots } from '../../../../src/drivenadapters/sandbox/zygote/slots.ts'
import { AppError } from '../../../../src/errors/app-error.ts'
import { FakeZygote } from '../../../support/fake-zygote.ts'
import { settled } from '../../../support/settled.ts'

const folder = 'a'.repeat(32)
const loaded = encodeFrame('P', Buffer.alloc(0))
const unavailable = new AppError(
  'sandbox_unavailable',
  'no execution could be started in this environment',
  { retryAfterS: 2 },
)

interface Setting {
  zygote: FakeZygote
  pool: EnvironmentPool
  /** Modules of each fork that was ordered since the last call, by its id. */
  ordered: () => [id: string, modules: string][]
  /** An execution says hello; what it then says is pushed into its socket. */
  greet: (id: string) => PassThrough
  muted: () => boolean
}

const poolOf = async (sizeMax = 2): Promise<Setting> => {
  const zygote = new FakeZygote()
  let isMuted = false
  const pool = new EnvironmentPool({
    ...{ zygote: zygote.asZygote, folder, sizeMax, slots: noSlots },
    mayPreload: () => !isMuted,
    onPreloadFailed: () => {
      isMuted = true
    },
  })
  zygote.becomeReady()
  await settled()
  let seen = 0
  return {
    ...{ zygote, pool, muted: () => isMuted },
    ordered: () => {
      const orders = zygote.orders.slice(seen).filter((order) => order.startsWith('f '))
      seen = zygote.orders.length
      return orders.map((order) => {
        const [, id = '', , , , modules = ''] = order.split(' ')
        return [id, modules]
      })
    },
    greet: (id) => {
      const socket = new PassThrough()
      assert.equal(pool.admit(id, socket as unknown as Socket), true)
      return socket
    },
  }
}

/** Runs one program to its end, and lets the spare one that follows it park. */
const runOne = async (setting: Setting, modules: string[]): Promise<void> => {
  const taken = setting.pool.take(modules)
  const [[id = ''] = []] = setting.ordered()
  setting.greet(id)
  await taken
  const [[spare = ''] = []] = setting.ordered()
  setting.greet(spare).write(loaded)
  await settled()
  setting.zygote.end(id)
  await settled()
}

describe('the executions of an environment', () => {
  test('are forked when they are asked for, and then one stands ready with what was imported', async () => {
    const { pool, zygote, ordered, greet } = await poolOf()
    assert.deepEqual(zygote.orders, [])
    const taken = pool.take(['attr'])
    const [first] = ordered()
    assert.deepEqual(zygote.orders, [`f ${first?.[0]} none - ${folder} -`])
    greet(String(first?.[0]))
    assert.equal((await taken)?.id, first?.[0])
    const [spare] = ordered()
    assert.equal(zygote.orders.at(-1), `f ${spare?.[0]} hello - ${folder} attr`)
  })

  test('stand ready when they say that they have loaded it, and not before', async () => {
    const setting = await poolOf()
    const taken = setting.pool.take(['attr'])
    setting.greet(String(setting.ordered()[0]?.[0]))
    await taken
    const spare = setting.greet(String(setting.ordered()[0]?.[0]))
    assert.equal(setting.pool.parkedCount, 0)
    for (const byte of loaded) spare.write(Buffer.of(byte))
    await settled()
    assert.equal(setting.pool.parkedCount, 1)
  })

  test('are given to programs that import all that is loaded', async () => {
    const setting = await poolOf()
    await runOne(setting, ['attr'])
    const parked = await setting.pool.take(['attr', 'jinja2'])
    assert.notEqual(parked, null)
    assert.equal(setting.zygote.orders.length > 0, true)
  })

  test('are not given to programs that import less: those get one of their own', async () => {
    const setting = await poolOf()
    await runOne(setting, ['attr'])
    void setting.pool.take([])
    assert.deepEqual(
      setting.ordered().map(([, modules]) => modules),
      ['-'],
    )
    assert.equal(setting.pool.parkedCount, 1)
  })

  test('are more the more are asked for, up to the most', async () => {
    const setting = await poolOf(3)
    const taken = Array.from({ length: 5 }, () => setting.pool.take(['attr']))
    const ids = setting.ordered().map(([id]) => id)
    assert.equal(ids.length, 5)
    for (const id of ids) setting.greet(id)
    await Promise.all(taken)
    assert.deepEqual(
      setting.ordered().map(([, modules]) => modules),
      ['attr', 'attr', 'attr'],
    )
  })

  test('load by turns what programs with other imports need', async () => {
    const setting = await poolOf(2)
    await runOne(setting, ['attr'])
    const taken = setting.pool.take(['jinja2'])
    setting.greet(String(setting.ordered()[0]?.[0]))
    await taken
    assert.deepEqual(
      setting.ordered().map(([, modules]) => modules),
      ['jinja2'],
    )
    assert.equal(setting.pool.parkedCount, 1)
  })

  test('are forked without a trace for code that is only looked at', async () => {
    const setting = await poolOf()
    const taken = setting.pool.take(null)
    const [[id = ''] = []] = setting.ordered()
    setting.greet(id)
    await taken
    setting.zygote.end(id)
    await settled()
    assert.deepEqual([setting.ordered(), setting.pool.isGone], [[], true])
  })

  test('do not stand ready where none may', async () => {
    const setting = await poolOf(0)
    const taken = setting.pool.take(['attr'])
    const [[id = ''] = []] = setting.ordered()
    setting.greet(id)
    await taken
    setting.zygote.end(id)
    await settled()
    assert.deepEqual([setting.ordered(), setting.pool.isGone], [[], true])
  })
})

describe('an execution that loads packages', () => {
  for (const [name, fail] of Object.entries({
    'ends over it': ({ zygote }: Setting, id: string) => zygote.end(id),
    'dies when it has loaded them': ({ zygote, greet }: Setting, id: string) => {
      greet(id).write(loaded)
      setImmediate(() => zygote.end(id))
    },
  })) {
    test(`and ${name} is the last one to do so`, async () => {
      const setting = await poolOf()
      const taken = setting.pool.take(['attr'])
      const [[id = ''] = []] = setting.ordered()
      setting.greet(id)
      await taken
      fail(setting, String(setting.ordered()[0]?.[0]))
      await settled()
      await settled()
      assert.equal(setting.muted(), true)
      assert.deepEqual(
        setting.ordered().map(([, modules]) => modules),
        ['-'],
      )
    })
  }

  test('and takes 5 seconds is killed', async (t) => {
    t.after(() => mock.timers.reset())
    mock.timers.enable({ apis: ['setTimeout'] })
    const setting = await poolOf()
    const taken = setting.pool.take(['attr'])
    setting.greet(String(setting.ordered()[0]?.[0]))
    await taken
    const spare = String(setting.ordered()[0]?.[0])
    setting.greet(spare)
    mock.timers.tick(4999)
    assert.deepEqual(setting.zygote.orders.includes(`k ${spare}`), false)
    mock.timers.tick(1)
    assert.deepEqual(setting.zygote.orders.includes(`k ${spare}`), true)
  })

  test('and says something else is hung up on', async () => {
    const setting = await poolOf()
    const taken = setting.pool.take(['attr'])
    setting.greet(String(setting.ordered()[0]?.[0]))
    await taken
    const spare = setting.greet(String(setting.ordered()[0]?.[0]))
    spare.write(encodeFrame('R', Buffer.from('{}')))
    await settled()
    assert.deepEqual([spare.destroyed, setting.pool.parkedCount], [true, 0])
  })

  test('and ends because nobody needs it any more has not failed', async () => {
    const setting = await poolOf()
    const taken = setting.pool.take(['attr'])
    setting.greet(String(setting.ordered()[0]?.[0]))
    await taken
    const spare = String(setting.ordered()[0]?.[0])
    setting.pool.rest()
    assert.equal(setting.zygote.orders.at(-1), `k ${spare}`)
    setting.zygote.end(spare)
    await settled()
    assert.deepEqual([setting.muted(), setting.ordered()], [false, []])
  })
})

describe('an environment that cannot be entered', () => {
  test('is tried twice for those who wait, who then hear of it, and not again', async () => {
    const setting = await poolOf()
    const refused = assert.rejects(setting.pool.take(['attr']), unavailable)
    for (let attempt = 0; attempt < 2; attempt += 1) {
      setting.zygote.end(String(setting.ordered()[0]?.[0]))
      await settled()
    }
    await refused
    assert.deepEqual([setting.ordered(), setting.pool.isGone], [[], true])
  })
})

describe('an environment that is let go', () => {
  test('is gone when its last run has ended; those who wait are still served', async () => {
    const setting = await poolOf()
    await runOne(setting, ['attr'])
    const running = await setting.pool.take(['attr'])
    const waiting = setting.pool.take([])
    const [[id = ''] = []] = setting.ordered().filter(([, modules]) => modules === '-')
    setting.pool.rest()
    setting.greet(id)
    assert.equal((await waiting)?.id, id)
    for (const each of [...setting.zygote.forks.keys()]) {
      if (each !== running?.id) setting.zygote.end(each)
    }
    await settled()
    assert.equal(setting.pool.isGone, false)
    setting.zygote.end(String(running?.id))
    await setting.pool.gone()
    assert.equal(setting.pool.isGone, true)
  })

  test('refuses those who wait when its zygote dies', async () => {
    const { pool, zygote } = await poolOf()
    const waiting = pool.take(['attr'])
    zygote.die()
    assert.deepEqual([await waiting, await pool.take([])], [null, null])
    await settled()
    assert.equal(pool.isGone, true)
  })
})
