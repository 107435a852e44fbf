import { problemResponses, type TypeBoxProvider } from '@coderunner/common/http/wire-schema.ts'
import type { FastifyInstance } from 'fastify'
import type { GetFile } from '../../logics/files/get-file.ts'
import type { ListFiles } from '../../logics/files/list-files.ts'
import type { DeleteFile, UpdateFile } from '../../logics/files/steps.ts'
import {
  fileListQuery,
  filePageSchema,
  filePathSchema,
  fileSchema,
  patchFileBody,
} from './file-schemas.ts'
import { toFilter } from './to-filter.ts'
import { toWireFile } from './to-wire-file.ts'

/** The use cases behind the routes of records. */
export interface FileRouteUseCases {
  get: GetFile
  list: ListFiles
  update: UpdateFile
  remove: DeleteFile
}

const defaultLimit = 50

/** Serves the records of the caller's own files: one, a list, changing and deleting. */
export const serveFiles = (server: FastifyInstance, files: FileRouteUseCases): void => {
  const routes = server.withTypeProvider<TypeBoxProvider>()

  routes.get(
    '/api/file/list',
    {
      schema: {
        tags: ['file'],
        operationId: 'listFiles',
        summary: 'Your files, newest first',
        querystring: fileListQuery,
        response: { 200: filePageSchema, ...problemResponses },
      },
    },
    async ({ owner, query }) => {
      const { limit = defaultLimit, cursor = null } = query
      const page = await files.list(toFilter(owner, query), limit, cursor)
      return { files: page.files.map(toWireFile), next_cursor: page.next }
    },
  )

  routes.get(
    '/api/file/:id',
    {
      schema: {
        tags: ['file'],
        operationId: 'getFile',
        summary: 'What is known of a file',
        params: filePathSchema,
        response: { 200: fileSchema, ...problemResponses },
      },
    },
    async ({ owner, params }) => toWireFile(await files.get(owner, params.id)),
  )

  routes.patch(
    '/api/file/:id',
    {
      schema: {
        tags: ['file'],
        operationId: 'updateFile',
        summary: 'Change the name, the tags or your metadata of a file',
        params: filePathSchema,
        body: patchFileBody,
        response: { 200: fileSchema, ...problemResponses },
      },
    },
    async ({ owner, params, body }) => toWireFile(await files.update(owner, params.id, body)),
  )

  routes.delete(
    '/api/file/:id',
    {
      schema: {
        tags: ['file'],
        operationId: 'deleteFile',
        summary: 'Delete a file',
        params: filePathSchema,
        response: { 204: { description: 'It is gone', type: 'null' }, ...problemResponses },
      },
    },
    async ({ owner, params }, reply) => {
      await files.remove(owner, params.id)
      return reply.code(204).send(null)
    },
  )
}
