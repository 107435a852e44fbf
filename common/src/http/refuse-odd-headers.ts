import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../problem/app-error.ts'

/** Two of these would be two requests in one: Node drops the second without a word. */
const singleHeaders = new Set(['authorization', 'content-type', 'host'])

const repeatedOf = ({ raw: { rawHeaders } }: FastifyRequest): string | undefined => {
  const seen = new Set<string>()
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = String(rawHeaders[at]).toLowerCase()
    if (!singleHeaders.has(name)) continue
    if (seen.has(name)) return name
    seen.add(name)
  }
  return undefined
}

const refusalOf = (request: FastifyRequest): AppError | undefined => {
  const repeated = repeatedOf(request)
  if (repeated !== undefined) {
    return new AppError('invalid_http', `the header ${repeated} stands there twice; send it once`)
  }
  const { expect } = request.headers
  if (expect !== undefined && expect.toLowerCase() !== '100-continue') {
    const detail = `Expect ${JSON.stringify(expect)} cannot be met; accepted is 100-continue`
    return new AppError('expectation_failed', detail)
  }
  return undefined
}

/** Refuses headers that contradict each other, and expectations that nobody here can meet. */
export const refuseOddHeaders = (server: FastifyInstance): void => {
  // Node would answer by itself, without a body.
  server.server.on('checkExpectation', (request, response) =>
    server.server.emit('request', request, response),
  )
  server.addHook('onRequest', (request, _reply, done) => done(refusalOf(request)))
}
