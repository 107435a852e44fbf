import { abortOnLeave } from '@coderunner/common/http/abort-on-leave.ts'
import { problemResponses, type TypeBoxProvider } from '@coderunner/common/http/wire-schema.ts'
import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { AppError } from '../../errors/app-error.ts'
import type { Uninstall } from '../../logics/packages/uninstall.ts'
import { uninstallAnswer, uninstallBody } from './pypkg-schemas.ts'

const nameOf = (inBody: string | undefined, inQuery: string | undefined): string => {
  if ((inBody === undefined) === (inQuery === undefined)) {
    const message = 'is needed once: in the body, or as ?package='
    throw new AppError('invalid_request', `/package ${message}`, {
      errors: [{ pointer: '/package', message }],
    })
  }
  return (inBody ?? inQuery) as string
}

/** Serves DELETE /api/pypkg/uninstall. */
export const serveUninstall = (server: FastifyInstance, uninstall: Uninstall): void => {
  const schema = {
    tags: ['pypkg'],
    operationId: 'uninstallPackage',
    summary: 'Remove a package, and what only it needed',
    // A request without a body has null for one.
    body: Type.Unsafe<Static<typeof uninstallBody> | null>({
      ...uninstallBody,
      type: ['object', 'null'],
    }),
    querystring: uninstallBody,
    response: { 200: uninstallAnswer, ...problemResponses },
  }
  server
    .withTypeProvider<TypeBoxProvider>()
    .delete('/api/pypkg/uninstall', { schema }, async (request, reply) => {
      const name = nameOf(request.body?.package, request.query.package)
      const { owner } = request
      const context = { owner, signal: abortOnLeave(reply), onProgress: () => undefined }
      return { status: 'success' as const, ...(await uninstall(name, context)) }
    })
}
