import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { describe, mock, type TestContext, test } from 'node:test'
import { noSlots } from '../../../../src/drivenadapters/sandbox/zygote/slots.ts'
import { Supervisor } from '../../../../src/drivenadapters/sandbox/zygote/supervisor.ts'
import { FakeZygote } from '../../../support/fake-zygote.ts'
import { settled } from '../../../support/settled.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const connection = (): Socket => new PassThrough() as unknown as Socket

interface Setting {
  supervisor: Supervisor
  /** Every zygote that was started, in order. */
  zygotes: FakeZygote[]
  /** Lets all forks of a zygote say hello. */
  parkAll: (zygote: FakeZygote) => void
}

const supervise = (t: TestContext, poolSize = 1): Setting => {
  t.after(() => mock.timers.reset())
  mock.timers.enable({ apis: ['setTimeout'] })
  const zygotes: FakeZygote[] = []
  const start = () => {
    const zygote = new FakeZygote(`token ${zygotes.length}`)
    zygotes.push(zygote)
    return zygote.asZygote
  }
  const supervisor = new Supervisor({
    kind: 'lean',
    poolSize,
    slots: noSlots,
    start,
    logger: silent,
  })
  const said = new Set<string>()
  const parkAll = (zygote: FakeZygote): void => {
    for (const id of zygote.forks.keys()) {
      if (!said.has(id)) supervisor.admit({ token: zygote.token, id }, connection())
      said.add(id)
    }
  }
  return { supervisor, zygotes, parkAll }
}

const wake = async (zygote: FakeZygote | undefined): Promise<FakeZygote> => {
  zygote?.becomeReady()
  await settled()
  return zygote as FakeZygote
}

describe('a supervisor', () => {
  test('is ready when its zygote is, and hands out what is parked', async (t) => {
    const { supervisor, zygotes, parkAll } = supervise(t)
    assert.equal(supervisor.isReady, false)
    const zygote = await wake(zygotes[0])
    parkAll(zygote)
    assert.deepEqual([supervisor.isReady, supervisor.parkedCount], [true, 1])
    const parked = await supervisor.take()
    assert.deepEqual([parked?.zygote, supervisor.restartCount], [zygote, 0])
  })

  test('is starting until its first zygote is ready, for a minute at most', async (t) => {
    const { supervisor, zygotes } = supervise(t)
    const states = [supervisor.isStarting]
    const [zygote] = zygotes
    if (zygote) zygote.startedAtMs -= 60_001
    states.push(supervisor.isStarting)
    if (zygote) zygote.startedAtMs += 60_001
    await wake(zygote)
    assert.deepEqual([...states, supervisor.isStarting], [true, false, false])
  })

  test('whose first zygote died is not starting but being mended', async (t) => {
    const { supervisor, zygotes } = supervise(t)
    zygotes[0]?.die()
    await settled()
    const states = [supervisor.isStarting]
    mock.timers.tick(0)
    assert.deepEqual([zygotes.length, ...states, supervisor.isStarting], [2, false, false])
  })

  test('knows its executions by their token', async (t) => {
    const { supervisor, zygotes } = supervise(t)
    const { forks } = await wake(zygotes[0])
    const id = String([...forks.keys()][0])
    assert.deepEqual(
      [supervisor.admit({ token: 'forged', id }, connection()), supervisor.parkedCount],
      [false, 0],
    )
    assert.deepEqual(
      [supervisor.admit({ token: 'token 0', id }, connection()), supervisor.parkedCount],
      [true, 1],
    )
  })
})

describe('a zygote that dies', () => {
  test('is replaced at once; who waited is told, who comes waits for the new one', async (t) => {
    const { supervisor, zygotes, parkAll } = supervise(t)
    const waiting = supervisor.take()
    const first = await wake(zygotes[0])
    first.die()
    assert.equal(await waiting, null)
    assert.deepEqual([supervisor.isReady, zygotes.length], [false, 1])
    mock.timers.tick(0)
    assert.deepEqual([zygotes.length, supervisor.restartCount], [2, 1])
    const coming = supervisor.take()
    const second = await wake(zygotes[1])
    parkAll(second)
    assert.deepEqual([(await coming)?.zygote, supervisor.isReady], [second, true])
  })

  test('again and again is replaced later and later, at most 5 seconds', async (t) => {
    const { zygotes } = supervise(t)
    const delays: number[] = []
    for (let deaths = 1; deaths <= 9; deaths += 1) {
      zygotes.at(-1)?.die()
      await settled()
      let delayMs = 0
      mock.timers.tick(0)
      while (zygotes.length === deaths) {
        mock.timers.tick(1)
        delayMs += 1
      }
      delays.push(delayMs)
    }
    assert.deepEqual(delays, [0, 200, 400, 800, 1600, 3200, 5000, 5000, 5000])
  })

  test('after 10 healthy seconds is replaced at once again', async (t) => {
    const { zygotes } = supervise(t)
    for (const delayMs of [0, 200]) {
      zygotes.at(-1)?.die()
      await settled()
      mock.timers.tick(delayMs)
    }
    const healthy = zygotes.at(-1) as FakeZygote
    healthy.startedAtMs -= 11_000
    healthy.die()
    await settled()
    mock.timers.tick(0)
    assert.equal(zygotes.length, 4)
  })

  test('is not replaced after closing', async (t) => {
    const { supervisor, zygotes } = supervise(t)
    await wake(zygotes[0])
    await supervisor.close()
    mock.timers.tick(10_000)
    assert.deepEqual(
      zygotes.map(({ isAlive }) => isAlive),
      [false],
    )
  })
})

describe('a zygote that is old, by its age or by its forks', () => {
  const old = async (t: TestContext): Promise<Setting & { first: FakeZygote }> => {
    const setting = supervise(t)
    const first = await wake(setting.zygotes[0])
    setting.parkAll(first)
    return { ...setting, first }
  }

  test('serves on until its successor is ready, and ends with its last run', async (t) => {
    const { supervisor, zygotes, parkAll, first } = await old(t)
    first.forkedCount = 20_001
    const running = await supervisor.take()
    assert.deepEqual([running?.zygote, zygotes.length], [first, 2])
    parkAll(first)
    const second = await wake(zygotes[1])
    parkAll(second)
    const next = await supervisor.take()
    assert.deepEqual([next?.zygote, first.isAlive, supervisor.isReady], [second, true, true])
    for (const id of first.forks.keys()) first.end(id)
    await settled()
    assert.deepEqual([first.isAlive, supervisor.restartCount, zygotes.length], [false, 0, 2])
  })

  test('is retired after an hour', async (t) => {
    const { supervisor, zygotes, first } = await old(t)
    first.startedAtMs -= 60 * 60 * 1000 + 1
    await supervisor.take()
    assert.equal(zygotes.length, 2)
  })

  test('stays when its successor cannot start', async (t) => {
    const { supervisor, zygotes, parkAll, first } = await old(t)
    first.forkedCount = 20_001
    await supervisor.take()
    zygotes[1]?.die()
    await settled()
    parkAll(first)
    const next = await supervisor.take()
    assert.deepEqual([next?.zygote, supervisor.isReady], [first, true])
  })

  test('is replaced when it dies while its successor starts; the successor is then ended', async (t) => {
    const { supervisor, zygotes, first } = await old(t)
    first.forkedCount = 20_001
    await supervisor.take()
    first.die()
    await settled()
    mock.timers.tick(0)
    const [, successor, replacement] = zygotes
    await wake(successor)
    await wake(replacement)
    assert.deepEqual(
      [zygotes.length, successor?.isAlive, replacement?.isAlive, supervisor.isReady],
      [3, false, true, true],
    )
  })

  test('is replaced when it dies and its successor cannot start either', async (t) => {
    const { supervisor, zygotes, first } = await old(t)
    first.forkedCount = 20_001
    await supervisor.take()
    first.die()
    zygotes[1]?.die()
    await settled()
    mock.timers.tick(0)
    await wake(zygotes[2])
    assert.deepEqual([zygotes.length, supervisor.isReady], [3, true])
  })

  test('is ended with its successor when the supervisor closes', async (t) => {
    const { supervisor, zygotes, first } = await old(t)
    first.forkedCount = 20_001
    await supervisor.take()
    await supervisor.close()
    assert.deepEqual(
      zygotes.map(({ isAlive }) => isAlive),
      [false, false],
    )
  })
})
