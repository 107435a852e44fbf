import { problemResponses, type TypeBoxProvider } from '@coderunner/common/http/wire-schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ListPackages } from '../../logics/packages/list-packages.ts'
import { listAnswer, listQuery } from './pypkg-schemas.ts'
import { toListAnswer } from './to-wire.ts'

const defaultLimit = 200

/** Serves GET /api/pypkg/list. */
export const serveList = (server: FastifyInstance, listPackages: ListPackages): void => {
  const schema = {
    tags: ['pypkg'],
    operationId: 'listPackages',
    summary: 'The packages that your executions can import',
    querystring: listQuery,
    response: { 200: listAnswer, ...problemResponses },
  }
  server
    .withTypeProvider<TypeBoxProvider>()
    .get('/api/pypkg/list', { schema }, async ({ owner, query }) => {
      const { limit = defaultLimit, cursor = null } = query
      return toListAnswer(await listPackages(owner, { limit, after: cursor }))
    })
}
