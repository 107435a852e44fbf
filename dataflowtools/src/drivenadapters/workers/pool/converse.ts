import { encodeFrame } from '@coderunner/common/box/frames.ts'
import type { Json } from '../../../logics/files/types.ts'
import type { RequestFrame, WorkerFrame } from '../process/frames.ts'
import type { BoxedFailure, BoxedLimits, BoxedOutcome } from '../types.ts'
import { lastOfLine, watchMemory } from './memory-watch.ts'
import type { Worker, WorkerEnd } from './worker.ts'

type Ending =
  | { isDone: true; value: Json }
  | { isDone: false; failure: BoxedFailure; detail: string }

const memoryWords = /out of memory|bad_alloc|cannot allocate memory|allocation failed/i
const saidMaxChars = 400

/**
 * Asks a worker that is ready, and hears it out; the first cause of an ending is the one that counts.
 * The worker is dead when this returns. Throws what `signal` was aborted with.
 */
export const converse = async (
  worker: Worker,
  request: RequestFrame,
  limits: BoxedLimits,
  signal: AbortSignal,
): Promise<BoxedOutcome> => {
  const parts: Json[] = []
  const { promise, resolve } = Promise.withResolvers<Ending>()
  const fail = (failure: BoxedFailure, detail: string): void =>
    resolve({ isDone: false, failure, detail })
  const abort = (): void => fail('crashed', 'it was aborted')
  const timer = setTimeout(() => fail('timed_out', ''), limits.timeoutMs)
  signal.addEventListener('abort', abort, { once: true })
  const pid = await lastOfLine(worker.pid)
  const stopWatching = watchMemory(pid, limits.memoryBytes, () => fail('too_much_memory', ''))
  worker.listen({
    maxBytes: limits.outputBytes,
    onFrame: (frame) => settle(frame, parts, resolve),
    onBroken: ({ isTooMuch, message }) => fail(isTooMuch ? 'too_much_output' : 'crashed', message),
  })
  void worker.ended.then((end) => resolve(endingOf(end)))
  worker.send(encodeFrame(request))
  try {
    const ending = await promise
    signal.throwIfAborted()
    return { parts, ...ending }
  } finally {
    clearTimeout(timer)
    stopWatching()
    signal.removeEventListener('abort', abort)
    worker.kill()
  }
}

/** Frames are as trustworthy as the file: what is none of them counts as a crash. */
const settle = (frame: WorkerFrame, parts: Json[], resolve: (ending: Ending) => void): void => {
  if (frame?.type === 'part') parts.push(frame.value)
  else if (frame?.type === 'result') resolve({ isDone: true, value: frame.value })
  else if (frame?.type === 'failed') {
    const failure = frame.failure === 'too_much_memory' ? frame.failure : 'file_unreadable'
    resolve({ isDone: false, failure, detail: String(frame.detail) })
  } else resolve({ isDone: false, failure: 'crashed', detail: 'it answered what is no frame' })
}

const endingOf = ({ exitCode, said }: WorkerEnd): Ending => ({
  isDone: false,
  failure: memoryWords.test(said) ? 'too_much_memory' : 'crashed',
  detail: `exit ${exitCode}: ${said.slice(0, saidMaxChars)}`,
})
