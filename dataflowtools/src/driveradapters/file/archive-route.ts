import { attachment } from '@coderunner/common/http/file/attachment.ts'
import { problemResponses, type TypeBoxProvider } from '@coderunner/common/http/wire-schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ArchiveFiles } from '../../logics/files/archive-files.ts'
import { cleanFileName } from '../../logics/files/file-name.ts'
import { archiveBody } from './file-schemas.ts'

const zipName = (given: string | undefined): string => {
  const name = cleanFileName(given ?? '') ?? 'files'
  return /\.zip$/i.test(name) ? name : `${name}.zip`
}

/** Serves POST /api/file/archive: one zip of several files, made while it is sent. */
export const serveArchive = (server: FastifyInstance, archive: ArchiveFiles): void => {
  const schema = {
    tags: ['file'],
    operationId: 'archiveFiles',
    summary: 'Several files as one zip',
    body: archiveBody,
    response: {
      200: {
        description: 'The zip; it breaks off if a file cannot be read to its end',
        content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
      },
      ...problemResponses,
    },
  }
  server
    .withTypeProvider<TypeBoxProvider>()
    .post('/api/file/archive', { schema }, async ({ owner, body }, reply) => {
      const zip = await archive(owner, body.file_ids)
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', attachment(zipName(body.name)))
        .send(zip as never)
    })
}
