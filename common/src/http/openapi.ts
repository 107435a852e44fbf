import swagger, { type SwaggerTransform } from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { type TObject, Type } from 'typebox'

/** What the description of a service says about itself. */
export interface OpenApiOptions {
  title: string
  version: string
  description: string
  tags: { name: string; description: string }[]
}

type Document = Extract<ReturnType<FastifyInstance['swagger']>, object>

const requestId = Type.Optional(
  Type.String({
    maxLength: 128,
    description:
      'A word of your own that the answer and every line of the log carry; made if missing',
  }),
)

/** Every operation takes an X-Request-Id. */
const withRequestId: SwaggerTransform = ({ schema, url }) => {
  const headers = schema?.headers as TObject | undefined
  const described = Type.Object({ ...headers?.properties, 'X-Request-Id': requestId })
  return { schema: schema.hide === true ? schema : { ...schema, headers: described }, url }
}

interface Operation {
  requestBody?: { required: boolean; content: Record<string, { schema?: { type?: unknown } }> }
}

/** The framework's plugin says of every body that it is required; one that may be null may be left out. */
const freeOptionalBodies = (document: Document): Document => {
  const operations = Object.values(document.paths ?? {}).flatMap((path) =>
    Object.values((path ?? {}) as Record<string, Operation>),
  )
  for (const { requestBody } of operations) {
    const { schema } = requestBody?.content['application/json'] ?? {}
    if (requestBody && schema && Array.isArray(schema.type) && schema.type.includes('null')) {
      requestBody.required = false
      schema.type = 'object'
    }
  }
  return document
}

/** A wildcard has no name in a route; OpenAPI wants one, and a path as long as it likes. */
const nameWildcards = (document: Document): string =>
  JSON.stringify(document).replaceAll('/{*}"', '/{path}"').replaceAll('"name":"*"', '"name":"path"')

/**
 * Describes the routes that are registered after it as OpenAPI 3.1 at /openapi.json. The text is made
 * once, on the first request.
 */
export const describeRoutes = (server: FastifyInstance, options: OpenApiOptions): void => {
  void server.register(swagger, {
    transform: withRequestId,
    refResolver: { buildLocalReference: ({ $id }) => String($id) },
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
        text ??= nameWildcards(freeOptionalBodies(server.swagger() as Document))
        return reply.type('application/json; charset=utf-8').send(text)
      },
    )
  })
}
