import { attachment } from '@coderunner/common/http/file/attachment.ts'
import { fileResponses } from '@coderunner/common/http/file/file-responses.ts'
import { sendFile } from '@coderunner/common/http/file/send-file.ts'
import { fileRequestHeaders } from '@coderunner/common/http/header-schemas.ts'
import { problemResponses, type TypeBoxProvider } from '@coderunner/common/http/wire-schema.ts'
import type { FastifyInstance } from 'fastify'
import type { OpenFile } from '../../logics/files/steps.ts'
import { filePathSchema } from './file-schemas.ts'

/** Serves GET /api/file/download/{file_id}: the bytes, or a part of them. */
export const serveDownload = (server: FastifyInstance, open: OpenFile): void => {
  const schema = {
    tags: ['file'],
    operationId: 'downloadFile',
    summary: 'The bytes of a file',
    params: filePathSchema,
    headers: fileRequestHeaders,
    response: { ...fileResponses, ...problemResponses },
  }
  server
    .withTypeProvider<TypeBoxProvider>()
    .get('/api/file/download/:id', { schema }, async (request, reply) => {
      const { file, read } = await open(request.owner, request.params.id)
      const headers = {
        'content-type': file.mimeType,
        'content-disposition': attachment(file.name),
      }
      return sendFile(request, reply, {
        etag: `"${file.sha256}"`,
        sizeBytes: file.sizeBytes,
        headers,
        read,
      })
    })
}
