import type { FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'

/** With the parameter too: a range that has one only fits what has it. */
const offered = ['application/json', 'text/event-stream'].flatMap((type) => [
  type,
  `${type};charset=utf-8`,
])

/**
 * Whether the caller would rather have server-sent events than JSON, by the weights in Accept
 * (RFC 9110); of the same weight, what stands first in it.
 */
export const wantsStream = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  /event-stream/i.test(headers.accept ?? '') &&
  new Negotiator({ headers }).mediaType(offered)?.startsWith('text/event-stream') === true
