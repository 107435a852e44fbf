import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ProtocolError } from '../../../../src/drivenadapters/sandbox/run/reading.ts'
import {
  readArtifactFrame,
  readResultFrame,
  readVerdictFrame,
} from '../../../../src/drivenadapters/sandbox/run/result-frame.ts'

const payload = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))
const plain = {
  status: 'success',
  returnValue: null,
  error: null,
  durationMs: 0,
  cpuTimeMs: 0,
  peakMemoryBytes: 0,
  hasLeftArtifactsOut: false,
}
const violation = { line: 1, column: 2, rule: 'r', message: 'm', suggestion: 's' }

describe('a result', () => {
  test('is read as it was written', () => {
    const frame = { file: '<code>', line: 3, function: 'f', text: 'f()' }
    const error = { name: 'E', value: 'v', line: 3, column: 4, traceback: [frame] }
    const result = {
      status: 'error',
      return_value: { a: [1, null, true] },
      error: { ...error, exit_code: 2, violations: [violation] },
      metrics: { duration_ms: 1.5, cpu_time_ms: 1, peak_memory_bytes: 4096 },
      artifacts_left_out: true,
    }
    assert.deepEqual(readResultFrame(payload(result)), {
      status: 'error',
      returnValue: { a: [1, null, true] },
      error: { ...error, exitCode: 2, violations: [violation] },
      durationMs: 1.5,
      cpuTimeMs: 1,
      peakMemoryBytes: 4096,
      hasLeftArtifactsOut: true,
    })
  })

  test('keeps numbers as they were written', () => {
    const json = '{"status":"success","return_value":[1.0,12345678901234567890,1e-7]}'
    const { returnValue } = readResultFrame(Buffer.from(json))
    assert.equal(JSON.stringify(returnValue), '[1.0,12345678901234567890,1e-7]')
  })

  test('has neutral values for all that is missing or of the wrong type', () => {
    const wrong = { status: 'success', error: 'no object', metrics: [1] }
    const times = { duration_ms: '1', cpu_time_ms: null, peak_memory_bytes: {} }
    assert.deepEqual(readResultFrame(payload({ status: 'success' })), plain)
    assert.deepEqual(readResultFrame(payload(wrong)), plain)
    assert.deepEqual(readResultFrame(payload({ status: 'success', metrics: times })), plain)
  })

  test('has an error of the right form whatever was sent', () => {
    const empty = { name: '', value: '', line: null, column: null, traceback: [] }
    const read = (error: unknown) => readResultFrame(payload({ status: 'error', error })).error
    assert.deepEqual(read({}), empty)
    assert.deepEqual(read({ name: 1, value: [], line: '1', column: {}, traceback: 'x' }), empty)
    assert.deepEqual(read({ traceback: [1, null, [], { line: 'x' }], exit_code: '1' }), {
      ...empty,
      traceback: [{ file: '', line: 0, function: '', text: '' }],
    })
    assert.deepEqual(read({ violations: [{}, 7] }), {
      ...empty,
      violations: [{ line: 0, column: 0, rule: '', message: '', suggestion: '' }],
    })
    assert.deepEqual(read([]), null)
  })

  test('has texts and lists of bounded length, without lone surrogates', () => {
    const error = {
      name: 'N'.repeat(5000),
      value: `\ud800${'v'.repeat(100_000)}`,
      traceback: Array(1000).fill({}),
      violations: Array(5000).fill({}),
    }
    const found = readResultFrame(payload({ status: 'error', error })).error
    assert.deepEqual(
      {
        name: found?.name.length,
        value: [found?.value.length, found?.value[0]],
        traceback: found?.traceback.length,
        violations: found?.violations?.length,
      },
      { name: 1024, value: [65_536, '\ufffd'], traceback: 200, violations: 1000 },
    )
  })

  for (const [name, bytes] of Object.entries({
    'nothing at all': Buffer.alloc(0),
    'no JSON': Buffer.from('{"status":'),
    'bytes that are no text': Buffer.from([0xff, 0xfe, 0x7b]),
    'a list': payload([{ status: 'success' }]),
    'a text': payload('success'),
    null: payload(null),
    'no status': payload({}),
    'a status of the service': payload({ status: 'timeout' }),
    'a status that is no text': payload({ status: ['success'] }),
    'a status from the prototype': payload({ status: 'constructor' }),
    'lists 300 deep': Buffer.from(`{"status":"success","x":${'['.repeat(300)}${']'.repeat(300)}}`),
    'lists a million deep': Buffer.from('['.repeat(1_000_000)),
    'a number of 4301 digits': Buffer.from(
      `{"status":"success","return_value":1${'0'.repeat(4300)}}`,
    ),
    'above 4 MiB': payload({ status: 'success', return_value: 'x'.repeat(4 << 20) }),
    '70,000 values': payload({ status: 'success', return_value: Array(70_000).fill(1) }),
  })) {
    test(`is refused when it is ${name}`, () => {
      assert.throws(() => readResultFrame(bytes), ProtocolError)
    })
  }

  test('cannot reach a prototype by a key', () => {
    const json = '{"status":"success","return_value":{"__proto__":{"x":1},"constructor":1}}'
    const { returnValue } = readResultFrame(Buffer.from(json))
    assert.equal(JSON.stringify(returnValue), '{"__proto__":{"x":1},"constructor":1}')
    assert.equal(Object.getPrototypeOf(returnValue), Object.prototype)
  })
})

describe('a verdict', () => {
  test('is read as it was written', () => {
    const imports = [{ module: 'json', allowed: true, installed: true }]
    const verdict = { valid: false, violations: [violation], imports }
    assert.deepEqual(readVerdictFrame(payload(verdict)), verdict)
  })

  test('is not valid when it does not say so', () => {
    const empty = { valid: false, violations: [], imports: [] }
    assert.deepEqual(readVerdictFrame(payload({})), empty)
    assert.deepEqual(readVerdictFrame(payload({ valid: 1, violations: {}, imports: 3 })), empty)
    assert.deepEqual(readVerdictFrame(payload({ imports: [{}] })).imports, [
      { module: '', allowed: false, installed: false },
    ])
  })
})

describe('an artifact', () => {
  const frame = (header: Buffer, content = Buffer.alloc(0), length = header.length): Buffer => {
    const size = Buffer.alloc(4)
    size.writeUInt32BE(length)
    return Buffer.concat([size, header, content])
  }

  test('has the size of its bytes, whatever its header says', () => {
    const header = payload({ path: 'a/b.txt', size: 999, mime_type: 'text/plain', sha256: 'x' })
    const content = Buffer.from('content')
    assert.deepEqual(readArtifactFrame(frame(header, content)), {
      path: 'a/b.txt',
      sizeBytes: 7,
      mimeType: 'text/plain',
      content,
    })
  })

  test('without a type is bytes', () => {
    const { path, mimeType } = readArtifactFrame(frame(payload({ path: 'a', mime_type: 7 })))
    assert.deepEqual([path, mimeType], ['a', 'application/octet-stream'])
  })

  for (const [name, bytes] of Object.entries({
    'three bytes': Buffer.alloc(3),
    'a header longer than the frame': frame(payload({}), Buffer.alloc(0), 3),
    'a header of 4 GiB': frame(payload({}), Buffer.alloc(0), 0xffffffff),
    'a header of 9 KiB': frame(payload({ path: 'a', x: 'x'.repeat(9 << 10) })),
    'a header of a hundred values': frame(payload({ path: 'a', x: Array(100).fill(1) })),
    'a header that is no JSON': frame(Buffer.from('{')),
    'a header that is a list': frame(payload([])),
    'no path': frame(payload({})),
    'a path that leads out': frame(payload({ path: 'a/../../b' })),
    'an absolute path': frame(payload({ path: '/a' })),
  })) {
    test(`is refused when it is ${name}`, () => {
      assert.throws(() => readArtifactFrame(bytes), ProtocolError)
    })
  }
})
