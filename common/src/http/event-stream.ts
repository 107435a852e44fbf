import { once } from 'node:events'
import type { FastifyReply } from 'fastify'

/** A comment goes out this often, so that nothing between us and the caller takes the silence for death. */
const heartbeatMs = 15_000

/** One server-sent event. */
export interface ServerSentEvent {
  event: string
  data: unknown
  id?: string | number
}

/** An answer of server-sent events that is being written. */
export interface EventStream {
  /** Bytes written that the caller has not yet taken. */
  readonly pendingBytes: number
  send(event: ServerSentEvent): void
  /** Resolves when the caller has taken what was written, or is gone. */
  drained(): Promise<void>
  end(): void
}

const frame = ({ event, data, id }: ServerSentEvent): string => {
  const idLine = id === undefined ? '' : `id: ${id}\n`
  return `${idLine}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

/**
 * Takes the reply over and answers 200 with a stream of server-sent events. Whoever can fail should
 * do so before: afterwards there is no status left to say it with.
 */
export const openEventStream = (reply: FastifyReply): EventStream => {
  const { raw } = reply
  reply.hijack()
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
  })
  raw.flushHeaders()
  const heartbeat = setInterval(() => {
    if (!raw.writableNeedDrain) {
      raw.write(': still here\n\n')
    }
  }, heartbeatMs)
  raw.once('close', () => clearInterval(heartbeat))
  return {
    get pendingBytes() {
      return raw.writableLength
    },
    send: (event) => {
      if (!raw.destroyed) {
        raw.write(frame(event))
      }
    },
    drained: async () => {
      if (raw.writableNeedDrain && !raw.destroyed) {
        const leave = new AbortController()
        raw.once('close', () => leave.abort())
        await once(raw, 'drain', { signal: leave.signal }).catch(() => undefined)
      }
    },
    end: () => {
      clearInterval(heartbeat)
      raw.end()
    },
  }
}
