import { AppError } from '../problem/app-error.ts'
import type { JobFailure } from './job.ts'
import type { JobRunnerDeps } from './job-runner.ts'
import { makeJournal } from './journal.ts'
import { pause } from './pause.ts'
import type { Ending, Lease } from './ports.ts'
import { makeSayOnce } from './say-once.ts'

/** Why a run was ended from outside; the first reason stays. */
type EndReason = 'cancelled' | 'lost' | 'interrupted'

interface Deps extends JobRunnerDeps {
  heartbeatMs: number
  /** Aborts when the service stops and its grace has passed. */
  interrupt: AbortSignal
}

const INTERRUPTED: JobFailure = {
  code: 'job_interrupted',
  message: 'The service stopped while this job ran; submit it again.',
}

const STORE_PAUSE_MS = 1_000
const RETRY_LONGEST_MS = 30_000
const RETRY_MAX = 20

/** Makes the run of one lease: it keeps the lease alive, runs the handler and writes the ending. */
export const makeRunLease = (deps: Deps) => {
  const { queue, store, log, retryMs = defaultRetryMs } = deps
  const limits = { flushMs: deps.flushMs ?? 50, maxBytes: deps.logMaxBytes ?? 4_194_304 }

  const keepAlive = async (lease: Lease, over: AbortSignal, end: (reason: EndReason) => void) => {
    while (!over.aborted) {
      await pause(deps.heartbeatMs, over)
      if (over.aborted) return
      const state = await queue.renew(lease).catch(() => 'held')
      if (state !== 'held') return end(state === 'lost' ? 'lost' : 'cancelled')
    }
  }

  const work = async (lease: Lease, signal: AbortSignal): Promise<Ending> => {
    const { job, payload } = lease
    const warn = (error: unknown) =>
      log.warn({ err: error, job_id: job.id }, 'job events were lost')
    const journal = makeJournal(store, job.id, limits, warn)
    const { emit, progress } = journal
    try {
      const handler = deps.handlers[job.kind]
      if (!handler) throw new Error(`no handler for jobs of kind ${job.kind}`)
      const result = await handler({ job, payload, signal, emit, progress })
      return { status: 'succeeded', error: null, result }
    } finally {
      await journal.close()
    }
  }

  /** A store that is away for a while loses no ending: it is written down when it is back. */
  const untilStored = async <T>(write: () => Promise<T>): Promise<T> => {
    const outage = makeSayOnce((error) =>
      log.warn({ err: error }, 'the end of a job waits for the store'),
    )
    for (;;) {
      try {
        return await write()
      } catch (error) {
        if (deps.interrupt.aborted) throw error
        outage.failed(error)
        await pause(STORE_PAUSE_MS, deps.interrupt)
      }
    }
  }

  const finish = async (lease: Lease, ending: Ending): Promise<void> => {
    const finished = await untilStored(() => queue.finish(lease, ending))
    const fields = { job_id: lease.job.id, kind: lease.job.kind, status: finished?.status }
    if (finished) log.info(fields, 'job ended')
    else log.warn(fields, 'job lease was lost at its end')
  }

  /** The ending of a run that threw; null when the job goes back in line instead. */
  const endingOf = (lease: Lease, error: unknown): Ending | { retryInMs: number } => {
    const code = error instanceof AppError ? String(error.code) : ''
    const retryInMs = deps.retryCodes.includes(code) ? retryMs(lease.attempt) : null
    if (retryInMs !== null) return { retryInMs }
    if (code === '') log.error({ err: error, job_id: lease.job.id }, 'job failed')
    return { status: 'failed', error: toFailure(error), result: null }
  }

  return async (lease: Lease): Promise<void> => {
    const run = makeRunState()
    const onInterrupt = () => run.end('interrupted')
    const forget = queue.onCancel((id) => id === lease.job.id && run.end('cancelled'))
    deps.interrupt.addEventListener('abort', onInterrupt)
    const over = new AbortController()
    const beats = keepAlive(lease, over.signal, run.end)
    try {
      const done = await work(lease, run.signal).catch(
        (error) => endedError(run, error) ?? endingOf(lease, error),
      )
      if (run.reason() === 'lost') log.warn({ job_id: lease.job.id }, 'job lease was lost')
      else if ('retryInMs' in done) await untilStored(() => queue.release(lease, done.retryInMs))
      else await finish(lease, endedBy(done, run.reason()))
    } finally {
      over.abort()
      forget()
      deps.interrupt.removeEventListener('abort', onInterrupt)
      await beats
    }
  }
}

/** Whether and why a run was ended from outside. */
interface RunState {
  signal: AbortSignal
  reason(): EndReason | null
  end(reason: EndReason): void
}

const makeRunState = (): RunState => {
  const controller = new AbortController()
  let first: EndReason | null = null
  return {
    signal: controller.signal,
    reason: () => first,
    end: (reason) => {
      first ??= reason
      controller.abort()
    },
  }
}

/** What a handler throws after it was told to end says nothing. */
const endedError = (run: RunState, error: unknown): Ending | null =>
  run.reason() === null ? null : { status: 'failed', error: toFailure(error), result: null }

/** Whoever ended a run from outside decides its status; what it had to show by then is kept. */
const endedBy = (ending: Ending, reason: EndReason | null): Ending => {
  if (reason === 'cancelled') return { status: 'cancelled', error: null, result: ending.result }
  if (reason === 'interrupted') return { status: 'failed', error: INTERRUPTED, result: null }
  return ending
}

const toFailure = (error: unknown): JobFailure =>
  error instanceof AppError
    ? { code: String(error.code), message: error.message }
    : {
        code: 'internal',
        message: 'An unexpected error happened; the log has it under the job id.',
      }

const defaultRetryMs = (attempt: number): number | null =>
  attempt < RETRY_MAX ? Math.min(250 * 2 ** (attempt - 1), RETRY_LONGEST_MS) : null
