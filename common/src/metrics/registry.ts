import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

const bucketsS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

/** A registry of its own for each service, so that two of them in one process do not meet. */
export const createRegistry = (): Registry => new Registry()

/** How often the event loop is looked at: prom-client's own 10 would wake an idle service 100 times a second. */
const eventLoopPeriodMs = 100

/** Adds what Node says of itself: memory, CPU, garbage collection, how late the event loop is. */
export const watchProcess = (registry: Registry): void => {
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: eventLoopPeriodMs })
}

const timeRequests = (server: FastifyInstance, registry: Registry): void => {
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: bucketsS,
    registers: [registry],
  })
  server.addHook('onResponse', (request, reply, done) => {
    durations.observe(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
      },
      reply.elapsedTime / 1000,
    )
    done()
  })
}

/** Times every request and serves the registry at /metrics in Prometheus' text format. */
export const serveMetrics = (server: FastifyInstance, registry: Registry): void => {
  timeRequests(server, registry)
  server.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}
