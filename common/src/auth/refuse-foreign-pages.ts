import type { FastifyInstance } from 'fastify'
import { AppError } from '../problem/app-error.ts'

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])

const isForeign = (origin: string, host: string, loopbackOnly: boolean): boolean => {
  const url = URL.parse(origin)
  return url === null || url.host !== host || (loopbackOnly && !loopbackNames.has(url.hostname))
}

/**
 * Keeps web pages out of a service without tokens: a page of another origin, which a browser lets
 * post forms here without asking, and on the loopback a name that was rebound to it. Only browsers
 * send Origin, so that nobody else is touched.
 */
export const refuseForeignPages = (server: FastifyInstance, loopbackOnly: boolean): void => {
  server.addHook('onRequest', (request, _reply, done) => {
    const { origin, host } = request.headers
    const foreign = origin !== undefined && isForeign(origin, host ?? '', loopbackOnly)
    const detail = `the origin ${JSON.stringify(origin)} is not this service`
    done(foreign ? new AppError('cross_origin_refused', detail) : undefined)
  })
}
