import type { FastifyInstance } from 'fastify'
import { AppError } from '../problem/app-error.ts'

/** Refuses a compressed body for what it is, instead of reading it as JSON that makes no sense. */
export const refuseEncodedBodies = (server: FastifyInstance): void => {
  server.addHook('preParsing', (request, reply, payload, done) => {
    const encoding = request.headers['content-encoding']
    if (encoding === undefined || encoding.toLowerCase() === 'identity') {
      done(null, payload)
      return
    }
    reply.headers({ 'accept-encoding': 'identity', connection: 'close' })
    const detail = `Content-Encoding ${JSON.stringify(encoding)} is not taken; send the body uncompressed`
    done(new AppError('unsupported_media_type', detail))
  })
}
