import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Job, JobEvent } from '../job.ts'
import { toWireJob } from './to-wire-job.ts'

const RECONNECT_MS = 2_000

/** One event in the form of Server-Sent Events; null is a comment that keeps the connection open. */
export const toServerSentEvent = (event: JobEvent | null): string => {
  if (event === null) return ': still here\n\n'
  const data = event.type === 'status' ? toWireJob(event.data as Job) : event.data
  return `id: ${event.seq}\nevent: ${event.type}\ndata: ${JSON.stringify(data)}\n\n`
}

/** Reads Last-Event-ID; 0, the start of the log, when there is none or it is not one of ours. */
export const lastEventIdOf = (header: string | string[] | undefined): number =>
  typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : 0

/** Aborts when the client has gone, the answer has ended or the server closes. */
export const signalOfReply = (reply: FastifyReply, closing: AbortSignal): AbortSignal => {
  const gone = new AbortController()
  reply.raw.on('close', () => gone.abort())
  return AbortSignal.any([gone.signal, closing])
}

/**
 * Answers with the events as they come; ends with them. The connection ends too: kept alive, it
 * would hold up a server that closes.
 */
export const sendEvents = (
  request: FastifyRequest,
  reply: FastifyReply,
  events: AsyncIterable<JobEvent | null>,
): FastifyReply => {
  const lines = async function* () {
    yield `retry: ${RECONNECT_MS}\n\n`
    for await (const event of events) yield toServerSentEvent(event)
  }
  const stream = Readable.from(lines(), { objectMode: false })
  stream.on('error', (error) => request.log.warn({ err: error }, 'a stream of events broke off'))
  return reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('connection', 'close')
    .header('x-accel-buffering', 'no')
    .send(stream)
}
