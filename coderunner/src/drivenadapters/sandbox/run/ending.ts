import { constants } from 'node:os'
import type { ExecutionError, ExecutionStatus, Json } from '../../../logics/execution/types.ts'
import type { Exit } from '../zygote/zygote.ts'

/** How a run ended and why; the first cause wins. */
export interface Ending {
  status: ExecutionStatus
  returnValue: Json
  error: ExecutionError | null
  durationMs: number
  cpuTimeMs: number
  peakMemoryBytes: number
}

/** The service ended the run. */
export const endedByService = (
  status: 'timeout' | 'cancelled' | 'crashed',
  detail: string,
  durationMs: number,
): Ending => ending(status, CAUSES[status], detail, durationMs)

const CAUSES = { timeout: 'TimeoutError', cancelled: 'CancelledError', crashed: 'DiskFullError' }

/** The process was gone without a result: by a signal, an exit, or with its zygote. */
export const endedByDeath = (
  exit: Exit | null,
  durationMs: number,
  protocol: Error | null,
): Ending => {
  if (protocol !== null) {
    return ending(
      'crashed',
      'ProtocolError',
      'the run sent malformed frames and was ended',
      durationMs,
    )
  }
  if (exit === null) {
    return ending(
      'crashed',
      'SandboxLost',
      'the sandbox process that held this run ended; run it again',
      durationMs,
    )
  }
  const cpu = { cpuTimeMs: exit.cpuTimeMs }
  if (exit.signal === constants.signals.SIGXCPU) {
    return {
      ...ending('timeout', 'TimeoutError', 'the run used up its CPU time', durationMs),
      ...cpu,
    }
  }
  return { ...ending('crashed', nameOf(exit), detailOf(exit), durationMs), ...cpu }
}

const ending = (
  status: ExecutionStatus,
  name: string,
  value: string,
  durationMs: number,
): Ending => ({
  status,
  returnValue: null,
  error: { name, value, line: null, column: null, traceback: [] },
  durationMs,
  cpuTimeMs: 0,
  peakMemoryBytes: 0,
})

const nameOf = ({ signal, exitCode }: Exit): string => {
  const found = Object.entries(constants.signals).find(([, number]) => number === signal)
  return signal === 0 ? `Exit${exitCode}` : (found?.[0] ?? `signal ${signal}`)
}

const detailOf = (exit: Exit): string =>
  exit.signal === 0
    ? `the process ended with code ${exit.exitCode} and no result`
    : `the process was killed by ${nameOf(exit)}; native code that fails does that, also where memory ran out: try a larger memory_mb`
