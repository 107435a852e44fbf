import type { FastifyReply, FastifyRequest } from 'fastify'
import { openEventStream } from '../../http/event-stream.ts'
import type { Job, JobEvent } from '../job.ts'
import { type RemedyOf, toWireJob } from './to-wire-job.ts'

/** Reads Last-Event-ID; 0, the start of the log, when there is none or it is not one of ours. */
export const lastEventIdOf = (header: string | string[] | undefined): number =>
  typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : 0

/**
 * Answers with the events as they come, no faster than the caller takes them, and ends with them.
 * The connection ends too: kept alive, it would hold up a server that closes.
 */
export const sendEvents = async (
  request: FastifyRequest,
  reply: FastifyReply,
  events: AsyncIterable<JobEvent>,
  remedyOf: RemedyOf,
): Promise<FastifyReply> => {
  const stream = openEventStream(reply.header('connection', 'close'))
  try {
    for await (const { seq, type, data } of events) {
      const shown = type === 'status' ? toWireJob(data as Job, remedyOf) : data
      stream.send({ id: seq, event: type, data: shown })
      await stream.drained()
    }
  } catch (error) {
    request.log.warn({ err: error }, 'a stream of events broke off')
  }
  stream.end()
  return reply
}
