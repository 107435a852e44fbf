import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encodeFrame, type FrameError, FrameReader } from '../../src/box/frames.ts'

const values = [{ a: '二' }, [], 'x'.repeat(300), null]
const bytes = Buffer.concat(values.map(encodeFrame))

for (const size of [1, 3, 7, 1000]) {
  test(`frames come out as they went in, in chunks of ${size} bytes`, () => {
    const reader = new FrameReader(bytes.length)
    const got: unknown[] = []
    for (let at = 0; at < bytes.length; at += size) {
      got.push(...reader.add(bytes.subarray(at, at + size)))
    }
    assert.deepEqual(got, values)
  })
}

const refusal = (maxBytes: number, chunk: Buffer): boolean | undefined => {
  try {
    new FrameReader(maxBytes).add(chunk)
    return undefined
  } catch (error) {
    return (error as FrameError).isTooMuch
  }
}

test('one byte more than is allowed is too much, told from the length before the bytes come', () => {
  const frame = encodeFrame('1234')
  assert.equal(refusal(frame.length, frame), undefined)
  assert.equal(refusal(frame.length - 1, frame.subarray(0, 4)), true)
  assert.equal(refusal(frame.length - 1, frame), true)
})

test('what is no JSON is no frame', () => {
  assert.equal(refusal(100, Buffer.from([0, 0, 0, 2, 1, 2])), false)
})
