import type { TestContext } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { createServer, type ServerOptions } from '../../src/http/create-server.ts'
import { createLogger } from '../../src/log/create-logger.ts'
import { commonCatalogue } from '../../src/problem/common-catalogue.ts'

/** A server of the conventions with the given routes, and the lines that it logs. */
export const testServer = (
  t: Pick<TestContext, 'after'>,
  addRoutes: (server: FastifyInstance) => void,
  bounds: Pick<ServerOptions, 'bodyLimit' | 'bodiesMaxBytes'> = { bodyLimit: 1000 },
): { server: FastifyInstance; log: Record<string, unknown>[] } => {
  const log: Record<string, unknown>[] = []
  const logger = createLogger('debug', { write: (line) => log.push(JSON.parse(line)) })
  const server = createServer({ logger, catalogue: commonCatalogue, ...bounds })
  addRoutes(server)
  t.after(() => server.close())
  return { server, log }
}
