import type { CallContext } from '../../../logics/execution/types.ts'
import type { Frame } from '../frames.ts'
import type { Parked } from '../zygote/pool.ts'
import { converse } from './conversation.ts'
import { watchDisk } from './disk-watch.ts'
import { type Ending, endedByDeath, endedByService } from './ending.ts'

/** The service's hold on one run. */
export interface RunControl {
  request: Buffer
  timeoutMs: number
  maxPayloadBytes: number
  context: CallContext
  /** The run's folder where the service has to bound it; see Slots. */
  folder: string | undefined
  folderMaxBytes: number
  onEvent: (frame: Frame) => void
}

/** What a run left: its last frame, or the reason why there is none. */
export type RunEnd<Result> = { result: Result } | { ending: Ending }

/**
 * Hands a parked execution its request and hears it out. The first cause of an ending wins: its own
 * result, the time limit, the caller's leaving, or its death.
 */
export const runParked = <Result>(
  parked: Parked,
  control: RunControl,
  readResult: (payload: Buffer) => Result,
): Promise<RunEnd<Result>> => {
  const startedAt = performance.now()
  const elapsed = (): number => performance.now() - startedAt
  const { signal } = control.context
  return new Promise((resolve) => {
    let isSettled = false
    const settle = (end: RunEnd<Result>): void => {
      if (isSettled) return
      isSettled = true
      clearTimeout(timer)
      for (const patience of patiences) clearTimeout(patience)
      stopWatching()
      signal.removeEventListener('abort', onAbort)
      // The process ends by itself after its result; a second's patience, then it is made to.
      if ('result' in end) scheduleKill(parked)
      else parked.zygote.kill(parked.id)
      parked.socket.destroy()
      resolve(end)
    }
    const stop = (status: 'timeout' | 'cancelled' | 'crashed', detail: string): void =>
      settle({ ending: endedByService(status, detail, elapsed()) })
    const onAbort = (): void => stop('cancelled', 'the caller cancelled the run')
    const timer = setTimeout(
      () => stop('timeout', `the run took longer than its ${control.timeoutMs / 1000} seconds`),
      control.timeoutMs,
    )
    const patiences = PATIENCES_MS.map((ms) =>
      setTimeout(() => parked.zygote.lowerPriority(parked.id), ms),
    )
    const onDiskFull = (): void =>
      stop('crashed', 'the run wrote more than its scratch folder holds')
    const stopWatching =
      control.folder === undefined
        ? () => undefined
        : watchDisk(control.folder, control.folderMaxBytes, onDiskFull)
    signal.addEventListener('abort', onAbort, { once: true })
    // The caller may have left while a place was looked for.
    if (signal.aborted) return onAbort()
    const onFrame = (frame: Frame): void => {
      if (isSettled) return
      if (frame.type === 'R') settle({ result: readResult(frame.payload) })
      else control.onEvent(frame)
    }
    converse(parked.socket, control.request, control.maxPayloadBytes, onFrame, async (failure) => {
      if (isSettled) return
      if (failure !== null) parked.zygote.kill(parked.id)
      const exit = await parked.exited
      settle({ ending: endedByDeath(exit, elapsed(), failure) })
    })
  })
}

const LINGER_MS = 1000
/** A run that is not over by then gives way to others; the second time is for threads it has started. */
const PATIENCES_MS = [50, 1000]

const scheduleKill = (parked: Parked): void => {
  const timer = setTimeout(() => parked.zygote.kill(parked.id), LINGER_MS)
  timer.unref()
  void parked.exited.then(() => clearTimeout(timer))
}
