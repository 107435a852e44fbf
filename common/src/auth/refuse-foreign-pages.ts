import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../problem/app-error.ts'
import { makeIsOwnHost } from './own-host.ts'

const isForeign = (origin: string, host: string): boolean => URL.parse(origin)?.host !== host

const refuse = (detail: string): AppError => new AppError('cross_origin_refused', detail)

/** A caller without a Host, which HTTP/1.0 allows, is no browser. */
const foreignHost = (
  { headers: { host }, routeOptions }: FastifyRequest,
  isOwnHost: (host: string) => boolean,
): AppError | undefined =>
  host === undefined || routeOptions.config.anyHost === true || isOwnHost(host)
    ? undefined
    : refuse(
        `the Host ${JSON.stringify(host)} is not this service: call it by its address, or name it in HOST`,
      )

const foreignOrigin = ({ headers: { origin, host = '' } }: FastifyRequest): AppError | undefined =>
  origin !== undefined && isForeign(origin, host)
    ? refuse(`the origin ${JSON.stringify(origin)} is not this service`)
    : undefined

/**
 * Keeps web pages out of a service without tokens: a page of another origin, which a browser lets
 * post forms here without asking, and one whose name was rebound to this address, which to a browser
 * is of this origin and sends no Origin when it reads. `listenHost` is what the service listens on.
 */
export const refuseForeignPages = (server: FastifyInstance, listenHost: string): void => {
  const isOwnHost = makeIsOwnHost(listenHost)
  server.addHook('onRequest', (request, _reply, done) =>
    done(foreignHost(request, isOwnHost) ?? foreignOrigin(request)),
  )
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered under every name, also without tokens: it tells nothing that a web page may not know. */
    anyHost?: boolean
  }
}
