import type { FastifyReply, FastifyRequest } from 'fastify'
import { fingerprintOf } from '../answer-once.ts'
import type { JobUseCases } from '../job-use-cases.ts'
import type { StoredAnswer } from '../ports.ts'
import { newJobId } from '../submit-job.ts'
import { idempotencyKeyOf } from './idempotency-key.ts'
import { prefersAsync } from './prefer.ts'
import { jobUrl, toWireJob } from './to-wire-job.ts'

const LOCK_MS = 60_000

/** The work that a request asks for; `payload` is all that the job's handler will get of it. */
export interface AsyncWork {
  kind: string
  payload: Buffer
  callbackUrl: string | null
}

/**
 * Accepts a request as a job: 202, Location, Preference-Applied and the job. With an
 * Idempotency-Key a repetition gets the same job.
 */
export const respondAsync = async (
  jobs: JobUseCases,
  request: FastifyRequest,
  reply: FastifyReply,
  { kind, payload, callbackUrl }: AsyncWork,
): Promise<FastifyReply> => {
  const { owner } = request
  const accept = async (id: string | null): Promise<StoredAnswer> => {
    const job = await jobs.submit({ id, kind, owner, payload, callbackUrl })
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      location: jobUrl(job.id),
      ...(prefersAsync(request.headers.prefer) ? { 'preference-applied': 'respond-async' } : {}),
    }
    const body = Buffer.from(JSON.stringify(toWireJob(job, jobs.remedyOf)))
    return { statusCode: 202, headers, body }
  }
  const key = idempotencyKeyOf(request.headers['idempotency-key'])
  if (key === null) return sendAnswer(reply, await accept(null))
  const fingerprint = fingerprintOf('async', kind, payload, callbackUrl ?? '')
  const keyed = { owner, key, fingerprint, jobId: newJobId(), lockMs: LOCK_MS }
  return sendAnswer(reply, await jobs.answerOnce(keyed, accept))
}

/** Sends an answer that was made, or kept, as a whole. */
export const sendAnswer = (
  reply: FastifyReply,
  { statusCode, headers, body }: StoredAnswer,
): FastifyReply => reply.code(statusCode).headers(headers).send(body)
