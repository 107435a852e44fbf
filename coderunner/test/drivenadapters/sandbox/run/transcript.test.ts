import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { ProtocolError } from '../../../../src/drivenadapters/sandbox/run/reading.ts'
import { Transcript } from '../../../../src/drivenadapters/sandbox/run/transcript.ts'
import type { ExecutionEvent } from '../../../../src/logics/execution/types.ts'

const limits = { maxOutputBytes: 10, maxArtifactBytes: 100_000 }

const transcribe = (frames: [type: string, payload: Buffer | string][], bounds = limits) => {
  const events: ExecutionEvent[] = []
  const transcript = new Transcript(bounds, (event) => events.push(event))
  for (const [type, payload] of frames) transcript.add({ type, payload: Buffer.from(payload) })
  return { transcript, events }
}

const output = (data: unknown): [string, string] => ['D', JSON.stringify({ data })]

const artifact = (path: string, content: string): [string, Buffer] => {
  const header = Buffer.from(
    JSON.stringify({ path, size: 1, mime_type: 'text/plain', sha256: '0' }),
  )
  const size = Buffer.alloc(4)
  size.writeUInt32BE(header.length)
  return ['A', Buffer.concat([size, header, Buffer.from(content)])]
}

describe('text', () => {
  test('is kept by stream and told in the order in which it came', () => {
    const { transcript, events } = transcribe([
      ['O', 'a'],
      ['E', 'b'],
      ['O', 'c'],
    ])
    assert.deepEqual([transcript.stdout.toString(), transcript.stderr.toString()], ['ac', 'b'])
    assert.deepEqual(events, [
      { type: 'stdout', text: 'a' },
      { type: 'stderr', text: 'b' },
      { type: 'stdout', text: 'c' },
    ])
  })

  test('is told in whole characters, also where a frame cuts one', () => {
    const bytes = Buffer.from('你')
    const { events } = transcribe([
      ['O', bytes.subarray(0, 1)],
      ['O', bytes.subarray(1)],
    ])
    assert.deepEqual(events, [{ type: 'stdout', text: '你' }])
  })

  test('beyond the cap is cut in the text and not told', () => {
    const { transcript, events } = transcribe([
      ['O', '0123456789ABCDEF'],
      ['O', 'G'],
    ])
    assert.equal(transcript.stdout.toString(), '01234\n… [7 bytes cut] …\nCDEFG')
    assert.deepEqual(events, [{ type: 'stdout', text: '01234' }])
  })
})

describe('rich outputs', () => {
  test('are kept and told', () => {
    const { transcript, events } = transcribe([output({ 'text/plain': '1' })])
    assert.deepEqual(transcript.outputs, [{ data: { 'text/plain': '1' } }])
    assert.deepEqual(events, [{ type: 'output', output: { data: { 'text/plain': '1' } } }])
  })

  test('without an object of data are passed over', () => {
    const frames = [[], 'x', null, 1, undefined].map(output)
    assert.deepEqual(transcribe(frames).transcript.outputs, [])
  })

  test('that are no JSON end the run', () => {
    assert.throws(() => transcribe([['D', '{']]), ProtocolError)
  })

  test('are at most 1000', () => {
    const { transcript, events } = transcribe(Array(1100).fill(output({ a: 1 })))
    assert.deepEqual([transcript.outputs.length, events.length], [1000, 1000])
  })

  test('have at most MAX_ARTIFACT_BYTES together', () => {
    const frames = Array(6).fill(output({ a: 'x'.repeat(30_000) }))
    assert.equal(transcribe(frames).transcript.outputs.length, 3)
  })

  test('have some 100,000 values together, which bounds the time to read them', () => {
    const frames = Array(10).fill(output({ a: Array(50_000).fill(1) }))
    const { transcript } = transcribe(frames, { ...limits, maxArtifactBytes: 1 << 24 })
    assert.equal(transcript.outputs.length, 2)
  })

  test('are not read beyond 1000 frames, whatever was in those', () => {
    const { transcript } = transcribe([...Array(1000).fill(['D', '{}']), ['D', '{no JSON']])
    assert.deepEqual(transcript.outputs, [])
  })
})

describe('artifacts', () => {
  test('have the checksum of their bytes, not of their word', () => {
    const sha256 = createHash('sha256').update('content').digest('hex')
    const content = Buffer.from('content')
    const { transcript } = transcribe([artifact('a.txt', 'content')])
    assert.deepEqual(transcript.artifacts, [
      { path: 'a.txt', sizeBytes: 7, mimeType: 'text/plain', content, sha256 },
    ])
  })

  test('are at most 1000, and have at most MAX_ARTIFACT_BYTES together', () => {
    const many = transcribe(Array(1100).fill(artifact('a', '')))
    const large = transcribe(Array(5).fill(artifact('a', 'x'.repeat(30_000))))
    assert.deepEqual(
      [many.transcript.artifacts.length, large.transcript.artifacts.length],
      [1000, 3],
    )
  })

  test('have headers of at most 8 KiB and a few fields, or the run ends', () => {
    for (const path of ['x'.repeat(9000), Array(100).fill(1)]) {
      assert.throws(() => transcribe([artifact(path as string, '')]), ProtocolError)
    }
  })

  test('have headers that are not read beyond those bounds', () => {
    const forged = ['A', Buffer.from([0, 0, 0, 1, 0x7b])] as [string, Buffer]
    const many = transcribe([...Array(1000).fill(artifact('a', '')), forged])
    const large = transcribe([artifact('a', 'x'.repeat(100_001)), artifact('b', ''), forged])
    assert.deepEqual(
      [many.transcript.artifacts.length, large.transcript.artifacts.length],
      [1000, 0],
    )
  })
})

test('frames of unknown types are passed over', () => {
  const { transcript, events } = transcribe([
    ['X', 'a'],
    ['\0', ''],
    ['H', '{}'],
    ['Q', '{}'],
  ])
  assert.deepEqual([transcript.outputs, transcript.artifacts, events], [[], [], []])
})
