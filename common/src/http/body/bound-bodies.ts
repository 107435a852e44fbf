import type { FastifyInstance } from 'fastify'
import { BodyBudget, type BodyShare } from './body-budget.ts'

/**
 * Bounds the bodies of all requests under way, as far as `readBody` reads them: each counts from its
 * first bytes until the answer is out or the caller gone, as it is held that long.
 */
export const boundBodies = (server: FastifyInstance, maxBytes: number): void => {
  const budget = new BodyBudget(maxBytes)
  server.decorateRequest('bodyShare', null)
  server.addHook('preParsing', (request, reply, payload, done) => {
    const { headers } = request
    if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) {
      const share = budget.share()
      request.bodyShare = share
      reply.raw.once('close', () => share.release())
    }
    done(null, payload)
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What the body holds of the budget of all bodies; null where there is no body. */
    bodyShare: BodyShare | null
  }
}
