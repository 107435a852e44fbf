import { attachment } from '@coderunner/common/http/file/attachment.ts'
import { fileResponses } from '@coderunner/common/http/file/file-responses.ts'
import { sendFile } from '@coderunner/common/http/file/send-file.ts'
import { fileRequestHeaders } from '@coderunner/common/http/header-schemas.ts'
import { problemResponses } from '@coderunner/common/http/wire-schema.ts'
import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { AppError } from '../../errors/app-error.ts'
import type { ArtifactStore } from '../../logics/execution/ports.ts'

const safeType = /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/

const paramsSchema = Type.Object({
  id: Type.String({ pattern: '^[0-9a-f-]{36}$' }),
  '*': Type.String(),
})

/** Serves the artifacts that were too large for the answer of their execution, to their owner. */
export const serveArtifacts = (server: FastifyInstance, open: ArtifactStore['open']): void => {
  server.get<{ Params: Static<typeof paramsSchema> }>(
    '/api/runner/executions/:id/artifacts/*',
    {
      schema: {
        tags: ['runner'],
        operationId: 'getArtifact',
        summary: 'A file that a program left, kept for JOB_TTL',
        params: paramsSchema,
        headers: fileRequestHeaders,
        response: { ...fileResponses, ...problemResponses },
      },
    },
    async (request, reply) => {
      const { owner, params } = request
      const artifact = await open(owner, params.id, params['*'])
      if (artifact === null) {
        throw new AppError('artifact_not_found', 'there is no artifact at this address')
      }
      const { mimeType, sizeBytes, sha256, path, read } = artifact
      const headers = {
        'content-type': safeType.test(mimeType) ? mimeType : 'application/octet-stream',
        'content-disposition': attachment(path),
      }
      return sendFile(request, reply, { etag: `"${sha256}"`, sizeBytes, headers, read })
    },
  )
}
