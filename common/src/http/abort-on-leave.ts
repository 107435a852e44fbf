import type { FastifyReply } from 'fastify'

/** A signal that fires when the caller goes away before the answer is out. */
export const abortOnLeave = (reply: FastifyReply): AbortSignal => {
  const controller = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) {
      controller.abort()
    }
  })
  return controller.signal
}
