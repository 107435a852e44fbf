import { AppError } from '../../problem/app-error.ts'
import type { Job, JobFailure } from '../job.ts'
import type { JobQueue } from '../ports.ts'
import type { Context } from './context.ts'
import { makeHeldTickets } from './held-tickets.ts'
import { makeLeases } from './leases.ts'
import { type ScriptAnswer, textsOf } from './scripts.ts'

const RETRY_AFTER_S = 5

/** A ticket follows its record at once; a job without one for this long has lost it. */
const TICKET_LATE_MS = 5_000

const INTERRUPTED: JobFailure = {
  code: 'job_interrupted',
  message:
    'The service stopped while this job ran. It was not run again, as it may have had effects: submit it again.',
}

/** The queue in Redis: BullMQ holds the line, records hold the truth. */
export const makeRedisJobQueue = (context: Context, leaseMs: number): JobQueue => {
  const { run, line, news } = context
  const held = makeHeldTickets(leaseMs)

  /** The record is stored by now: a ticket that cannot be added now is added by `failLapsed`. */
  const addTicket = async (id: string, kind: string): Promise<void> => {
    await line
      .add(id, kind)
      .then(() => news.tell('line'))
      .catch(() => undefined)
  }
  const addLostTickets = async (): Promise<void> => {
    const found = textsOf(await run('without-ticket', TICKET_LATE_MS))
    for (let i = 0; i < found.length; i += 2) {
      await addTicket(found[i] ?? '', JSON.parse(found[i + 1] ?? '""'))
    }
  }

  return {
    enqueue: makeEnqueue(context, addTicket),
    ...makeLeases(context, held),
    finish: async ({ job, token }, { status, error, result }) => {
      const given = [job.id, token, status, JSON.stringify(error), context.maxBytes]
      const kept = result ? [result.contentType, result.body] : []
      const ended = await run('finish', ...given, ...kept)
      await held.drop(token)
      return toJob(ended)
    },
    cancel: async (id) => {
      const job = toJob(await run('cancel', id))
      if (job?.status === 'running') news.cancelHere(id)
      if (job?.status === 'cancelled') await line.remove(id).catch(() => undefined)
      return job
    },
    failLapsed: async () => {
      const failed = await run('fail-lapsed', JSON.stringify(INTERRUPTED), ...held.jobIds())
      await addLostTickets()
      return textsOf(failed).map((text) => JSON.parse(text) as Job)
    },
    onCancel: news.onCancel,
    depth: async () => {
      const [queued, running] = (await run('depth')) as number[]
      return { queued: Number(queued), running: Number(running) }
    },
  }
}

const makeEnqueue =
  (
    { run, queueMax, maxBytes }: Context,
    addTicket: (id: string, kind: string) => Promise<void>,
  ): JobQueue['enqueue'] =>
  async ({ id, kind, owner, payload, callbackUrl, createdAt }) => {
    const record = [id, JSON.stringify(kind), JSON.stringify(owner), payload]
    const bounds = [queueMax, maxBytes]
    const answer = await run('enqueue', ...record, callbackUrl ?? '', createdAt, ...bounds)
    const [state, job] = textsOf(answer)
    if (state === 'expired') throw new AppError('job_expired', `The job ${id} has expired.`)
    if (state === 'line_full') throw queueFull(`${queueMax} jobs are waiting already, the most`)
    if (state === 'no_room') throw queueFull('the store of jobs has no room for this one')
    if (state === 'queued') await addTicket(id, kind)
    return JSON.parse(job ?? '') as Job
  }

const queueFull = (detail: string): AppError =>
  new AppError('queue_full', detail, { retryAfterS: RETRY_AFTER_S })

const toJob = (answer: ScriptAnswer): Job | null =>
  answer === null ? null : (JSON.parse(String(answer)) as Job)
