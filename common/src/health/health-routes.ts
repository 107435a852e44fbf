import type { FastifyInstance, FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { type Check, checkHealth } from './check-health.ts'

const status = Type.Unsafe<'ok' | 'degraded' | 'down'>({
  type: 'string',
  enum: ['ok', 'degraded', 'down'],
})

const healthSchema = Type.Object({
  status,
  version: Type.String(),
  uptime_s: Type.Number(),
  checks: Type.Record(
    Type.String(),
    Type.Object({ status, latency_ms: Type.Number(), detail: Type.String() }),
  ),
})

const aliveSchema = Type.Object({ status })

const options = (operationId: string, summary: string, schema: object) => ({
  schema: {
    tags: ['health'],
    operationId,
    summary,
    security: [],
    response: { 200: schema, 503: schema },
  },
  config: { access: 'public' as const, anyHost: true },
})

/** Health for people and probes, open to all: the whole, whether to restart it, whether to send work. */
export const serveHealth = (
  server: FastifyInstance,
  checks: Readonly<Record<string, Check>>,
  version: string,
): void => {
  const whole = async (reply: FastifyReply) => {
    const health = await checkHealth(checks, version)
    reply.code(health.status === 'down' ? 503 : 200)
    return health
  }
  server.get(
    '/api/health',
    options('getHealth', 'How the service and its parts are', healthSchema),
    (_, reply) => whole(reply),
  )
  server.get(
    '/api/health/live',
    options('getLiveness', 'Whether the process answers', aliveSchema),
    async () => ({
      status: 'ok',
    }),
  )
  server.get(
    '/api/health/ready',
    options('getReadiness', 'Whether to send work here', aliveSchema),
    async (_, reply) => ({
      status: (await whole(reply)).status,
    }),
  )
}
