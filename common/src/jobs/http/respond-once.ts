import type { FastifyReply, FastifyRequest } from 'fastify'
import { fingerprintOf } from '../answer-once.ts'
import type { JobUseCases } from '../job-use-cases.ts'
import { idempotencyKeyOf } from './idempotency-key.ts'
import { sendAnswer } from './respond-async.ts'

/** A plain request that may carry an Idempotency-Key. */
export interface OnceWork {
  /** All of the request that decides the answer; only read when there is a key. */
  content: () => (string | Buffer)[]
  /** The most that answering may take; a key whose process died is free after it. */
  lockMs: number
  /** Does the work and gives the JSON text of a 200. */
  answer: () => Promise<string>
}

/**
 * Answers a plain request; with an Idempotency-Key once, a repetition getting the first answer
 * again. What failed is not kept. Call it only when `idempotency-key` is among the headers: the path
 * without one is the hot one.
 */
export const respondOnce = async (
  jobs: JobUseCases,
  request: FastifyRequest,
  reply: FastifyReply,
  { content, lockMs, answer }: OnceWork,
): Promise<FastifyReply> => {
  const { owner } = request
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  const once = async () => ({ statusCode: 200, headers, body: Buffer.from(await answer()) })
  const key = idempotencyKeyOf(request.headers['idempotency-key'])
  if (key === null) return sendAnswer(reply, await once())
  const fingerprint = fingerprintOf('plain', request.routeOptions.url ?? '', ...content())
  return sendAnswer(
    reply,
    await jobs.answerOnce({ owner, key, fingerprint, jobId: null, lockMs }, once),
  )
}
