import { problemResponses } from '@coderunner/common/http/wire-schema.ts'
import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { AppError } from '../../errors/app-error.ts'
import type { ArtifactStore } from '../../logics/execution/ports.ts'
import { attachment } from '../../utils/attachment.ts'

const safeType = /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/

const paramsSchema = Type.Object({
  id: Type.String({ pattern: '^[0-9a-f-]{36}$' }),
  '*': Type.String(),
})

const artifactResponse = {
  description: 'The bytes of the file',
  headers: { ETag: { type: 'string', description: 'The SHA-256 of the file' } },
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
}

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
        response: { 200: artifactResponse, ...problemResponses },
      },
    },
    async ({ owner, params }, reply) => {
      const artifact = await open(owner, params.id, params['*'])
      if (artifact === null) {
        throw new AppError('artifact_not_found', 'there is no artifact at this address')
      }
      const { mimeType, sizeBytes, sha256, path, content } = artifact
      return reply
        .headers({
          'content-type': safeType.test(mimeType) ? mimeType : 'application/octet-stream',
          'content-length': String(sizeBytes),
          'content-disposition': attachment(path),
          etag: `"${sha256}"`,
        })
        .send(content)
    },
  )
}
