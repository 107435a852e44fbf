import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  type Ending,
  endedByDeath,
  endedByService,
} from '../../../../src/drivenadapters/sandbox/run/ending.ts'

const ending = (status: Ending['status'], name: string, value: string, cpuTimeMs = 0): Ending => ({
  status,
  returnValue: null,
  error: { name, value, line: null, column: null, traceback: [] },
  durationMs: 7,
  cpuTimeMs,
  peakMemoryBytes: 0,
})
const exit = { signal: 0, exitCode: 0, cpuTimeMs: 3, maxRssBytes: 1 }

test('a run that the service ended says why', () => {
  assert.deepEqual(
    endedByService('timeout', 'too long', 7),
    ending('timeout', 'TimeoutError', 'too long'),
  )
  assert.deepEqual(
    endedByService('cancelled', 'left', 7),
    ending('cancelled', 'CancelledError', 'left'),
  )
  assert.deepEqual(endedByService('crashed', 'full', 7), ending('crashed', 'DiskFullError', 'full'))
})

describe('a run whose process was gone without a result', () => {
  test('crashed by the signal that killed it', () => {
    assert.deepEqual(
      endedByDeath({ ...exit, signal: 11 }, 7, null),
      ending(
        'crashed',
        'SIGSEGV',
        'the process was killed by SIGSEGV; native code that fails does that, also where memory ran out: try a larger memory_mb',
        3,
      ),
    )
  })

  test('crashed by a signal without a name', () => {
    assert.equal(endedByDeath({ ...exit, signal: 40 }, 7, null).error?.name, 'signal 40')
  })

  test('crashed by leaving with an exit code', () => {
    assert.deepEqual(
      endedByDeath({ ...exit, exitCode: 3 }, 7, null),
      ending('crashed', 'Exit3', 'the process ended with code 3 and no result', 3),
    )
  })

  test('timed out when its CPU limit killed it', () => {
    assert.deepEqual(
      endedByDeath({ ...exit, signal: 24 }, 7, null),
      ending('timeout', 'TimeoutError', 'the run used up its CPU time', 3),
    )
  })

  test('crashed with its zygote', () => {
    const detail = 'the sandbox process that held this run ended; run it again'
    assert.deepEqual(endedByDeath(null, 7, null), ending('crashed', 'SandboxLost', detail))
  })

  test('crashed by what it sent, whatever its process said then', () => {
    const detail = 'the run sent malformed frames and was ended'
    assert.deepEqual(
      endedByDeath({ ...exit, signal: 9 }, 7, new Error('not JSON')),
      ending('crashed', 'ProtocolError', detail),
    )
  })
})
