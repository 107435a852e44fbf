import type { FastifyBaseLogger } from 'fastify'
import type { AllowRule } from '../callbacks/allow-rule.ts'
import { makeCallbackSender } from '../callbacks/callback-sender.ts'
import {
  type CheckTarget,
  makeCheckTarget,
  type Resolve,
  resolveBySystem,
} from '../callbacks/callback-target.ts'
import { boundLookups } from '../callbacks/name-lookups.ts'
import { AppError } from '../problem/app-error.ts'
import type { Catalogue } from '../problem/problem-kind.ts'
import { type RemedyOf, toWireJob } from './http/to-wire-job.ts'
import { type JobRunnerDeps, makeJobRunner } from './job-runner.ts'
import { type JobUseCases, makeJobUseCases } from './job-use-cases.ts'
import { pause } from './pause.ts'
import type { JobAdapters } from './ports.ts'

type RunnerOptions = Pick<
  JobRunnerDeps,
  'handlers' | 'concurrency' | 'retryCodes' | 'heartbeatMs' | 'retryMs'
>

/** What a service's jobs are made of; the optional ones are for tests. */
export interface JobsOptions extends RunnerOptions {
  adapters: JobAdapters
  /** Has the remedy of every error that a job may end with. */
  catalogue: Catalogue
  callbackAllow: readonly AllowRule[]
  callbackSecret: Buffer
  log: FastifyBaseLogger
  resolve?: Resolve
  callbackDelayMs?: (tries: number) => number | null
  callbackTimeoutMs?: number
  /** How long accepting a job may wait for the addresses of its callback. */
  lookupTimeoutMs?: number
  sweepMs?: number
}

/** A service's jobs: what can be asked of them, and the work behind it. */
export interface Jobs {
  useCases: JobUseCases
  /** How many jobs wait and run, in all processes that share the store. */
  depth(): Promise<{ queued: number; running: number }>
  /** Throws when the store does not answer, StoreNotWritableError when it takes nothing. */
  ping(): Promise<void>
  /** Begins to run jobs, to post callbacks and to drop what has expired. */
  start(): void
  /**
   * Takes no more jobs, lets the running ones end within `graceMs`, interrupts the rest. The use
   * cases go on until `closeStore`.
   */
  close(graceMs: number): Promise<void>
  closeStore(): Promise<void>
}

const SWEEP_MS = 60_000
const LOOKUP_TIMEOUT_MS = 3_000
/** Node gives lookups two threads of its four, so that files can always be read. */
const LOOKUP_BOUNDS = { atOnce: 2, perOwner: 1 }

/** Puts the parts together. Nothing runs before `start`. */
export const openJobs = (options: JobsOptions): Jobs => {
  const { adapters, log } = options
  const { queue, store, idempotency, callbacks } = adapters
  const remedyOf: RemedyOf = (code) => options.catalogue[code]?.remedy ?? ''
  const resolve = boundLookups(options.resolve ?? resolveBySystem, LOOKUP_BOUNDS)
  const checkTarget = makeCheckTarget(options.callbackAllow, resolve)
  const runner = makeJobRunner({ ...options, queue, store })
  const sender = makeCallbackSender({
    callbacks,
    store,
    checkTarget,
    render: (job) => JSON.stringify(toWireJob(job, remedyOf)),
    secret: options.callbackSecret,
    log,
    ...(options.callbackDelayMs ? { delayMs: options.callbackDelayMs } : {}),
    ...(options.callbackTimeoutMs ? { timeoutMs: options.callbackTimeoutMs } : {}),
  })
  const stop = new AbortController()
  let sweeping: Promise<void> = Promise.resolve()
  const sweepForever = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await store.sweep().catch((error) => log.error({ err: error }, 'jobs were not swept'))
      await pause(options.sweepMs ?? SWEEP_MS, stop.signal)
    }
  }
  return {
    useCases: makeJobUseCases({
      queue,
      store,
      idempotency,
      checkCallback: acceptUnresolved(checkTarget, options.lookupTimeoutMs ?? LOOKUP_TIMEOUT_MS),
      remedyOf,
    }),
    depth: queue.depth,
    ping: store.ping,
    start: () => {
      runner.start()
      sender.start()
      sweeping = sweepForever()
    },
    close: async (graceMs) => {
      await runner.close(graceMs)
      stop.abort()
      await Promise.all([sender.close(), sweeping])
    },
    closeStore: store.close,
  }
}

/** A name that does not resolve now may do so by the time of the callback. */
const acceptUnresolved =
  (checkTarget: CheckTarget, timeoutMs: number) =>
  async (url: string, owner: string): Promise<void> => {
    const signal = AbortSignal.timeout(timeoutMs)
    await checkTarget(url, { owner, signal }).catch((error) => {
      if (error instanceof AppError) throw error
    })
  }
