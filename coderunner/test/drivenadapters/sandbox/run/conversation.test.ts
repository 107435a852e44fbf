import assert from 'node:assert/strict'
import { once } from 'node:events'
import { describe, type TestContext, test } from 'node:test'
import {
  encodeFrame,
  type Frame,
  FrameTooLargeError,
} from '../../../../src/drivenadapters/sandbox/frames.ts'
import { converse } from '../../../../src/drivenadapters/sandbox/run/conversation.ts'
import { socketPair } from '../../../support/socket-pair.ts'

const listen = async (t: TestContext, onFrame: (frame: Frame) => void = () => undefined) => {
  const [near, far] = await socketPair(t)
  const ended = Promise.withResolvers<Error | null>()
  converse(near, Buffer.from('request'), 1 << 20, onFrame, ended.resolve)
  return { far, ended: ended.promise }
}

describe('a conversation', () => {
  test('begins with the request', async (t) => {
    const { far } = await listen(t)
    assert.deepEqual(await once(far, 'data'), [encodeFrame('Q', Buffer.from('request'))])
  })

  test('hears every frame in order, few and many, small and large, and then the end', async (t) => {
    const heard: string[] = []
    const { far, ended } = await listen(t, ({ type, payload }) => {
      heard.push(`${type}${payload.length}`)
    })
    const sizes = [1, 20, 100_000, 3, ...Array(9000).fill(1), 900_000, 1_000_000, 2]
    for (const size of sizes) far.write(encodeFrame('O', Buffer.alloc(size)))
    far.end(encodeFrame('R', Buffer.from('{}')))
    assert.equal(await ended, null)
    assert.deepEqual(heard, [...sizes.map((size) => `O${size}`), 'R2'])
  })

  test('hears what came before the peer broke off', async (t) => {
    const heard: number[] = []
    const { far, ended } = await listen(t, ({ payload }) => heard.push(payload.length))
    far.write(encodeFrame('O', Buffer.alloc(200_000)), () => far.destroy())
    assert.equal(await ended, null)
    assert.deepEqual(heard, [200_000])
  })

  test('ends with the reason at a frame beyond the bound, and hears no more', async (t) => {
    const heard: string[] = []
    const { far, ended } = await listen(t, ({ type }) => heard.push(type))
    far.write(encodeFrame('O', Buffer.from('x')))
    far.write(Buffer.from('ffffffff4f', 'hex'))
    far.write(encodeFrame('O', Buffer.from('x')))
    assert.deepEqual(await ended, new FrameTooLargeError(0xffffffff, 2 << 20))
    assert.deepEqual(heard, ['O'])
  })

  test('ends with the reason when a frame is refused by its listener', async (t) => {
    const { far, ended } = await listen(t, () => {
      throw new Error('not JSON')
    })
    far.write(encodeFrame('D', Buffer.from('{')))
    assert.deepEqual(await ended, new Error('not JSON'))
  })
})
