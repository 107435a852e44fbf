import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'

/** What the description of a service says about itself. */
export interface OpenApiOptions {
  title: string
  version: string
  description: string
  tags: { name: string; description: string }[]
}

type Document = ReturnType<FastifyInstance['swagger']>

/** A wildcard has no name in a route; OpenAPI wants one, and a path as long as it likes. */
const nameWildcards = (document: Document): string =>
  JSON.stringify(document).replaceAll('/{*}"', '/{path}"').replaceAll('"name":"*"', '"name":"path"')

/**
 * Describes the routes that are registered after it as OpenAPI 3.1 at /openapi.json. The text is made
 * once, on the first request.
 */
export const describeRoutes = (server: FastifyInstance, options: OpenApiOptions): void => {
  void server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: options.title,
        version: options.version,
        description: options.description,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      tags: options.tags,
      components: {
        securitySchemes: {
          token: {
            type: 'http',
            scheme: 'bearer',
            description: 'One of API_TOKENS, when any is set',
          },
        },
      },
      security: [{ token: [] }, {}],
    },
  })
  let text: string | undefined
  void server.register(async (scope) => {
    scope.get(
      '/openapi.json',
      { schema: { hide: true }, config: { access: 'browser' } },
      async (_request, reply) => {
        text ??= nameWildcards(server.swagger())
        return reply.type('application/json; charset=utf-8').send(text)
      },
    )
  })
}
