import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../problem/app-error.ts'
import type { Catalogue } from '../problem/problem-kind.ts'
import { problemOf } from './answer-problem.ts'
import { type EventStream, openEventStream } from './event-stream.ts'

/** Long enough for a full queue to be answered with its own status, short enough not to be felt. */
const openAfterMs = 200

/** Events for a caller who does not take them are left out above this; the result has it all. */
const pendingMaxBytes = 8 * 1024 ** 2

/** Tells the caller what happens, as long as the caller takes it. */
export type SendEvent = (event: string, data: Record<string, unknown>) => void

/** Opens the stream at the first event, or soon, so that an error before it still has a status. */
const openLate = (reply: FastifyReply) => {
  let stream: EventStream | null = null
  const open = (): EventStream => {
    clearTimeout(timer)
    stream ??= openEventStream(reply)
    return stream
  }
  const timer = setTimeout(open, openAfterMs)
  return { open, stop: () => clearTimeout(timer), isOpen: () => stream !== null }
}

/**
 * Answers with server-sent events: what `work` sends as it comes, then what it returns as `result`,
 * or the problem it ended with as `error`.
 */
export const streamWork = async (
  request: FastifyRequest,
  reply: FastifyReply,
  catalogue: Catalogue,
  work: (send: SendEvent) => Promise<unknown>,
): Promise<FastifyReply> => {
  refuseKey(request)
  const late = openLate(reply)
  const send: SendEvent = (event, data) => {
    const stream = late.open()
    if (stream.pendingBytes < pendingMaxBytes) stream.send({ event, data })
  }
  try {
    const result = await work(send)
    late.open().send({ event: 'result', data: result })
  } catch (error) {
    late.stop()
    if (!late.isOpen()) {
      throw error
    }
    late.open().send({ event: 'error', data: problemOf(error, request, catalogue).problem })
  }
  await late.open().drained()
  late.open().end()
  return reply
}

const refuseKey = (request: FastifyRequest): void => {
  if (request.headers['idempotency-key'] !== undefined) {
    throw new AppError(
      'invalid_request',
      'Idempotency-Key is not taken with `Accept: text/event-stream`; use `Prefer: respond-async`',
    )
  }
}
