import type { FastifyBaseLogger } from 'fastify'
import type { JobHandler } from './job-handler.ts'
import { pause } from './pause.ts'
import type { JobQueue, JobStore, Lease } from './ports.ts'
import { makeRunLease } from './run-lease.ts'
import { makeSayOnce } from './say-once.ts'

/** What running jobs needs. The times are for tests; so is the bound of a job's log. */
export interface JobRunnerDeps {
  queue: JobQueue
  store: JobStore
  /** By kind; only jobs of these kinds are taken. */
  handlers: Readonly<Record<string, JobHandler>>
  /** How many jobs run in this process at once. */
  concurrency: number
  /** Codes of errors after which a job, on which nothing was done, goes back in line. */
  retryCodes: readonly string[]
  log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>
  heartbeatMs?: number
  flushMs?: number
  logMaxBytes?: number
  retryMs?: (attempt: number) => number | null
}

/** Takes jobs out of the line and runs them. */
export interface JobRunner {
  start(): void
  /** Takes no more; lets the running ones end within `graceMs`, then interrupts them. */
  close(graceMs: number): Promise<void>
}

const STORE_PAUSE_MS = 1_000

/** Makes the runner; jobs whose process died are failed by whichever runner sees it first. */
export const makeJobRunner = (deps: JobRunnerDeps): JobRunner => {
  const { queue, log, heartbeatMs = 2_000 } = deps
  const stop = new AbortController()
  const interrupt = new AbortController()
  const running = new Set<Promise<void>>()
  const runLease = makeRunLease({ ...deps, heartbeatMs, interrupt: interrupt.signal })
  const kinds = Object.keys(deps.handlers)
  const loops: Promise<void>[] = []

  const launch = (lease: Lease): void => {
    const run = runLease(lease).catch((error) => log.error({ err: error }, 'a job was left behind'))
    running.add(run)
    run.finally(() => running.delete(run))
  }
  const takeNext = async (): Promise<void> => {
    if (running.size >= deps.concurrency) await Promise.race(running)
    if (stop.signal.aborted) return
    const lease = await queue.claim(kinds, stop.signal)
    if (lease) launch(lease)
  }
  const failLapsed = async (): Promise<void> => {
    for (const job of await queue.failLapsed()) log.warn({ job_id: job.id }, 'job was interrupted')
    await pause(heartbeatMs, stop.signal)
  }
  const outage = makeSayOnce((error) => log.error({ err: error }, 'jobs wait for the store'))
  const repeat = async (step: () => Promise<void>): Promise<void> => {
    while (!stop.signal.aborted) {
      await step().then(outage.worked, async (error) => {
        outage.failed(error)
        await pause(STORE_PAUSE_MS, stop.signal)
      })
    }
  }

  return {
    start: () => {
      loops.push(repeat(takeNext), repeat(failLapsed))
    },
    close: async (graceMs) => {
      stop.abort()
      await Promise.race([Promise.all(running), pause(graceMs, interrupt.signal)])
      interrupt.abort()
      await Promise.all([...running, ...loops])
    },
  }
}
