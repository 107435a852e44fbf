import type { Server } from 'node:http'
import { type FastifyHttpOptions, type FastifyInstance, fastify, LogController } from 'fastify'
import type { Logger } from 'pino'
import { AppError } from '../problem/app-error.ts'
import type { Catalogue } from '../problem/problem-kind.ts'
import { collectMethods } from './allowed-methods.ts'
import { answerProblem } from './answer-problem.ts'
import { boundBodies } from './body/bound-bodies.ts'
import { onClientError } from './client-error.ts'
import { compileValidator } from './compile-validator.ts'
import { acceptJson } from './json-body.ts'
import { pathOf } from './path-of.ts'
import { refuseEncodedBodies } from './refuse-encoded-bodies.ts'
import { refuseOddHeaders } from './refuse-odd-headers.ts'
import { requestIdOf } from './request-id.ts'
import { securityHeaders } from './security-headers.ts'
import { paramMaxLength } from './translate-error.ts'
import { problemSchemaOf } from './wire-schema.ts'

/** What a server is made with. */
export interface ServerOptions {
  logger: Logger
  catalogue: Catalogue
  /** Largest body, in bytes. */
  bodyLimit: number
  /** Most that the bodies of all requests under way hold together, in bytes. */
  bodiesMaxBytes?: number
  /** How long a request may take to arrive, in milliseconds; two minutes. A run of code does not count. */
  requestTimeoutMs?: number
}

const defaultRequestTimeoutMs = 120_000
const bodiesDefaultBytes = 256 * 1024 ** 2
const keepAliveTimeoutMs = 72_000
const retryAfterCloseS = 5

const serverOptions = ({
  logger,
  catalogue,
  bodyLimit,
  requestTimeoutMs = defaultRequestTimeoutMs,
}: ServerOptions): FastifyHttpOptions<Server, Logger> => ({
  loggerInstance: logger,
  logController: new LogController({
    disableRequestLogging: true,
    requestIdLogLabel: 'request_id',
  }),
  genReqId: requestIdOf,
  bodyLimit,
  requestTimeout: requestTimeoutMs,
  keepAliveTimeout: keepAliveTimeoutMs,
  http: { headersTimeout: 30_000 },
  forceCloseConnections: 'idle',
  return503OnClosing: false,
  routerOptions: { maxParamLength: paramMaxLength },
  frameworkErrors: (error, request, reply) => {
    // These come before any hook has run.
    reply.headers(securityHeaders).header('x-request-id', request.id)
    void answerProblem(error, request, reply, catalogue)
  },
  clientErrorHandler: onClientError(catalogue),
})

const refuseUnknown = (server: FastifyInstance): void => {
  const methodsOf = collectMethods(server)
  server.setNotFoundHandler((request) => {
    const path = pathOf(request.url)
    const allow = methodsOf(path)
    if (allow.length === 0) {
      throw new AppError('route_not_found', `there is nothing at ${path}`)
    }
    throw new AppError(
      'method_not_allowed',
      `${path} does not take ${request.method}; it takes ${allow.join(', ')}`,
      { allow },
    )
  })
}

const answerEveryRequest = (server: FastifyInstance): void => {
  let closing = false
  server.addHook('preClose', (done) => {
    closing = true
    done()
  })
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(securityHeaders).header('x-request-id', request.id)
    if (closing) {
      reply.header('connection', 'close')
      const options = { retryAfterS: retryAfterCloseS }
      done(new AppError('shutting_down', 'the service takes no new requests', options))
    } else {
      done()
    }
  })
  server.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        path: pathOf(request.url),
        status: reply.statusCode,
        duration_ms: Math.round(reply.elapsedTime * 100) / 100,
      },
      'request',
    )
    if (closing) {
      // Node ends idle connections once, at close; one that was busy then would be kept alive.
      setImmediate(() => server.server.closeIdleConnections())
    }
    done()
  })
}

/**
 * Makes a server that holds to the conventions of every service: problem+json, request ids, no
 * coercion, security headers, one log line a request. Routes and auth are added by the caller.
 */
export const createServer = (options: ServerOptions): FastifyInstance => {
  const server = fastify(serverOptions(options)) as unknown as FastifyInstance
  server.setValidatorCompiler(compileValidator)
  server.addSchema(problemSchemaOf(Object.keys(options.catalogue)))
  acceptJson(server)
  answerEveryRequest(server)
  refuseOddHeaders(server)
  refuseEncodedBodies(server)
  boundBodies(server, options.bodiesMaxBytes ?? bodiesDefaultBytes)
  server.setErrorHandler((error, request, reply) =>
    answerProblem(error, request, reply, options.catalogue),
  )
  refuseUnknown(server)
  return server
}
