import assert from 'node:assert/strict'
import { once } from 'node:events'
import { describe, mock, type TestContext, test } from 'node:test'
import { encodeFrame, type FrameType } from '../../../../src/drivenadapters/sandbox/frames.ts'
import { runParked } from '../../../../src/drivenadapters/sandbox/run/run-parked.ts'
import type { Exit } from '../../../../src/drivenadapters/sandbox/zygote/zygote.ts'
import { cleanExit, FakeZygote } from '../../../support/fake-zygote.ts'
import { socketPair } from '../../../support/socket-pair.ts'

const startRun = async (t: TestContext, signal = new AbortController().signal) => {
  const [near, far] = await socketPair(t)
  const zygote = new FakeZygote()
  const exited = Promise.withResolvers<Exit | null>()
  zygote.kill = (id) => {
    zygote.orders.push(`k ${id}`)
    exited.resolve({ ...cleanExit, signal: 9 })
  }
  const parked = {
    id: '1',
    zygote: zygote.asZygote,
    socket: near,
    slot: '-',
    exited: exited.promise,
  }
  const events: string[] = []
  const control = {
    request: Buffer.from('{}'),
    timeoutMs: 30_000,
    maxPayloadBytes: 1024,
    context: { executionId: 'x', requestId: 'x', owner: 'x', signal },
    folder: undefined,
    folderMaxBytes: 0,
    onEvent: ({ type, payload }: { type: string; payload: Buffer }) =>
      void events.push(type + payload),
  }
  const end = runParked(parked, control, (payload) => {
    if (payload.length === 0) throw new Error('refused')
    return payload.toString()
  })
  const say = (type: FrameType, text: string) => far.write(encodeFrame(type, Buffer.from(text)))
  return { end, far, say, events, zygote, exit: exited.resolve }
}

const statusOf = (end: unknown) =>
  (end as { ending?: { status: string; error: { name: string } } }).ending

describe('a run', () => {
  test('ends with its result, and nothing that comes later is heard', async (t) => {
    const { end, say, events, exit } = await startRun(t)
    say('O', 'a')
    say('R', 'result')
    say('O', 'late')
    exit(cleanExit)
    assert.deepEqual([await end, events], [{ result: 'result' }, ['Oa']])
  })

  test('is ended by its caller, keeping what it said', async (t) => {
    const controller = new AbortController()
    const { end, say, far, zygote } = await startRun(t, controller.signal)
    await once(far, 'data')
    say('O', 'a')
    controller.abort()
    const ending = statusOf(await end)
    assert.deepEqual([ending?.status, ending?.error.name], ['cancelled', 'CancelledError'])
    assert.equal(zygote.orders.includes('k 1'), true)
  })

  test('is not even sent when its caller left while a place was looked for', async (t) => {
    const { end, far, zygote } = await startRun(t, AbortSignal.abort())
    const received = far.toArray()
    assert.deepEqual([statusOf(await end)?.status, await received], ['cancelled', []])
    assert.deepEqual(zygote.orders, ['k 1'])
  })

  test('crashed when its process is gone without a result', async (t) => {
    const { end, far, exit } = await startRun(t)
    far.end()
    exit({ ...cleanExit, signal: 11 })
    const ending = statusOf(await end)
    assert.deepEqual([ending?.status, ending?.error.name], ['crashed', 'SIGSEGV'])
  })

  test('crashed with its zygote', async (t) => {
    const { end, far, exit } = await startRun(t)
    far.destroy()
    exit(null)
    assert.equal(statusOf(await end)?.error.name, 'SandboxLost')
  })

  test('is killed for a result that is none', async (t) => {
    const { end, say, zygote } = await startRun(t)
    say('R', '')
    const ending = statusOf(await end)
    assert.deepEqual([ending?.status, ending?.error.name], ['crashed', 'ProtocolError'])
    assert.equal(zygote.orders.includes('k 1'), true)
  })

  test('gives way to others when it lasts, and is ended at its time limit', async (t) => {
    t.after(() => mock.timers.reset())
    const pair = startRun(t)
    mock.timers.enable({ apis: ['setTimeout'] })
    const { end, zygote } = await pair
    mock.timers.tick(20)
    assert.deepEqual(zygote.orders, ['n 1'])
    mock.timers.tick(30_000)
    assert.equal(statusOf(await end)?.status, 'timeout')
    assert.deepEqual(zygote.orders, ['n 1', 'n 1', 'n 1', 'n 1', 'k 1'])
  })
})
