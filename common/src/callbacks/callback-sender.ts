import type { FastifyBaseLogger } from 'fastify'
import type { Job } from '../jobs/job.ts'
import { pause } from '../jobs/pause.ts'
import type { JobStore } from '../jobs/ports.ts'
import { makeSayOnce } from '../jobs/say-once.ts'
import { AppError } from '../problem/app-error.ts'
import type { CheckTarget } from './callback-target.ts'
import { NameTimeoutError } from './name-lookups.ts'
import type { CallbackStore, Delivery } from './ports.ts'
import { postCallback } from './post-callback.ts'
import { retryDelayMs } from './retry-delay.ts'
import { signCallback } from './sign-callback.ts'

/** What sending callbacks needs; `render` gives a job its wire form. */
export interface CallbackSenderDeps {
  callbacks: CallbackStore
  store: JobStore
  checkTarget: CheckTarget
  render: (job: Job) => string
  secret: Buffer
  log: Pick<FastifyBaseLogger, 'info' | 'warn'>
  /** For one try: finding the address, posting, and the answer. */
  timeoutMs?: number
  parallel?: number
  delayMs?: (tries: number) => number | null
}

/** Posts the callbacks of finished jobs, in the background. */
export interface CallbackSender {
  start(): void
  /** Ends the posts under way; they are tried again after the next start. */
  close(): Promise<void>
}

const HOLD_MS = 30_000
const STORE_PAUSE_MS = 1_000

/** Makes the sender. Each try checks the address anew, signs anew, and is written down. */
export const makeCallbackSender = (deps: CallbackSenderDeps): CallbackSender => {
  const { callbacks, store, log, timeoutMs = 10_000, parallel = 8 } = deps
  const delayMs = deps.delayMs ?? retryDelayMs
  const stop = new AbortController()
  const loops: Promise<void>[] = []

  const post = async ({ jobId, url }: Delivery): Promise<string | null> => {
    const found = await store.find(jobId)
    if (found?.state !== 'known') return 'the job has expired'
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(timeoutMs)])
    const target = await deps.checkTarget(url, { owner: found.job.owner, signal })
    const body = deps.render(found.job)
    const timestampS = Math.floor(Date.now() / 1000)
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'coderunner-callback/1',
      ...signCallback(deps.secret, { id: jobId, timestampS, body }),
    }
    const status = await postCallback(target, { headers, body, signal })
    return status >= 200 && status < 300 ? null : `the receiver answered ${status}`
  }

  const deliver = async (delivery: Delivery): Promise<void> => {
    const reason = await post(delivery).catch(reasonOf)
    if (stop.signal.aborted) return
    const { jobId } = delivery
    if (reason === null) {
      log.info({ job_id: jobId }, 'callback delivered')
      return callbacks.delivered(jobId)
    }
    const retryInMs = delayMs(delivery.attempts + 1)
    log.warn({ job_id: jobId, reason, retry_in_ms: retryInMs }, 'callback failed')
    return callbacks.failed(jobId, reason, retryInMs)
  }

  const deliverNext = async (): Promise<void> => {
    const delivery = await callbacks.claimDelivery(HOLD_MS, stop.signal)
    if (delivery) await deliver(delivery)
  }

  const outage = makeSayOnce((error) => log.warn({ err: error }, 'callbacks wait for the store'))
  const loop = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await deliverNext().then(outage.worked, async (error) => {
        outage.failed(error)
        await pause(STORE_PAUSE_MS, stop.signal)
      })
    }
  }

  return {
    start: () => {
      for (let i = 0; i < parallel; i++) loops.push(loop())
    },
    close: async () => {
      stop.abort()
      await Promise.all(loops)
    },
  }
}

/** What went wrong in words that may be shown to the job's owner. */
const reasonOf = (error: unknown): string => {
  if (error instanceof AppError) return error.message
  if (error instanceof NameTimeoutError) return 'the name was not resolved in time'
  const { code, name } = error as NodeJS.ErrnoException
  if (name === 'AbortError' || name === 'TimeoutError') return 'the receiver did not answer in time'
  return `the connection failed (${code ?? name})`
}
