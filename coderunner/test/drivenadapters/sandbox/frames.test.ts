import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import {
  encodeFrame,
  FrameDecoder,
  FrameTooLargeError,
  type FrameType,
} from '../../../src/drivenadapters/sandbox/frames.ts'

interface Golden {
  frames: { name: string; type: FrameType; payload: string; frame: string }[]
  streams: {
    name: string
    stream: string
    max_bytes: number
    frames: { type: string; payload: string }[]
    ending: 'whole' | 'incomplete' | 'too_large'
  }[]
}

const golden: Golden = JSON.parse(
  readFileSync(new URL('../../../protocol/golden.json', import.meta.url), 'utf8'),
)
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')
const whole = golden.frames.map(({ type, payload }) => ({ type, payload }))

/** What a decoder makes of chunks; a refusal is told as the last item. */
const decode = (chunks: Iterable<Buffer>, maxBytes: number): unknown[] => {
  const decoder = new FrameDecoder(maxBytes)
  const found: unknown[] = []
  try {
    for (const chunk of chunks) {
      for (const { type, payload } of decoder.push(chunk)) {
        found.push({ type, payload: payload.toString('hex') })
      }
    }
  } catch (error) {
    found.push(error)
  }
  return found
}

const inPieces = (stream: Buffer, sizeBytes: number): Buffer[] =>
  Array.from({ length: Math.ceil(stream.length / sizeBytes) }, (_, index) =>
    stream.subarray(index * sizeBytes, (index + 1) * sizeBytes),
  )

describe('encoding', () => {
  for (const { name, type, payload, frame } of golden.frames) {
    test(`writes ${name} as the golden frame`, () => {
      assert.equal(encodeFrame(type, bytes(payload)).toString('hex'), frame)
    })
  }
})

describe('decoding', () => {
  const stream = bytes(golden.frames.map(({ frame }) => frame).join(''))

  test('finds all golden frames in one chunk', () => {
    assert.deepEqual(decode([stream], 1024), whole)
  })

  test('finds them wherever the stream is cut in two', () => {
    for (let at = 0; at <= stream.length; at += 1) {
      assert.deepEqual(decode([stream.subarray(0, at), stream.subarray(at)], 1024), whole)
    }
  })

  test('finds them in pieces of any size', () => {
    for (let size = 1; size < 64; size += 1) {
      assert.deepEqual(decode(inPieces(stream, size), 1024), whole)
    }
  })

  test('gives a frame out as soon as its last byte is there', () => {
    const decoder = new FrameDecoder(1024)
    const frame = encodeFrame('O', Buffer.from('Hello'))
    const counts = inPieces(frame, 1).map((byte) => [...decoder.push(byte)].length)
    assert.deepEqual(counts, [...Array(frame.length - 1).fill(0), 1])
  })

  test('finds 100,000 frames in one chunk', () => {
    const frame = encodeFrame('O', Buffer.from('x'))
    const chunk = Buffer.concat(Array(100_000).fill(frame))
    const found = decode([chunk], 16)
    assert.deepEqual([found.length, found.at(-1)], [100_000, { type: 'O', payload: '78' }])
  })

  test('puts a frame of 16 MiB together from 64 KiB chunks', () => {
    const payload = Buffer.alloc(16 << 20, 'ab')
    const decoder = new FrameDecoder(16 << 20)
    const frames = inPieces(encodeFrame('A', payload), 1 << 16).flatMap((chunk) => [
      ...decoder.push(chunk),
    ])
    assert.deepEqual([frames.length, frames[0]?.payload.equals(payload)], [1, true])
  })

  for (const { name, stream: hex, max_bytes: maxBytes, frames, ending } of golden.streams) {
    test(`takes ${name} as ${ending}, in one chunk and byte by byte`, () => {
      const refusal = ending === 'too_large' ? [refusalOf(hex, frames.length, maxBytes)] : []
      assert.deepEqual(decode([bytes(hex)], maxBytes), [...frames, ...refusal])
      assert.deepEqual(decode(inPieces(bytes(hex), 1), maxBytes), [...frames, ...refusal])
    })
  }
})

/** The error for the frame behind `before` whole ones. */
const refusalOf = (hex: string, before: number, maxBytes: number): FrameTooLargeError => {
  let at = 0
  for (let index = 0; index < before; index += 1) at += 5 + bytes(hex).readUInt32BE(at)
  return new FrameTooLargeError(bytes(hex).readUInt32BE(at), maxBytes)
}
