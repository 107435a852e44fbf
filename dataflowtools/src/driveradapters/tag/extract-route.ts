import { problemResponses, type TypeBoxProvider } from '@coderunner/common/http/wire-schema.ts'
import type { FastifyInstance } from 'fastify'
import { badField } from '../../errors/bad-field.ts'
import type { ExtractTags } from '../../logics/tags/extract-tags.ts'
import { extractTagsAnswer, extractTagsBody } from './tag-schemas.ts'

/** Serves POST /api/tag/extract. */
export const serveExtractTags = (server: FastifyInstance, extract: ExtractTags): void => {
  const schema = {
    tags: ['tag'],
    operationId: 'extractTags',
    summary: 'Which tags have rules that match a text, or the text of a file',
    body: extractTagsBody,
    response: { 200: extractTagsAnswer, ...problemResponses },
  }
  server
    .withTypeProvider<TypeBoxProvider>()
    .post('/api/tag/extract', { schema }, async ({ owner, body: { text, file_id: fileId } }) => {
      if ((text === undefined) === (fileId === undefined)) {
        throw badField('/text', 'or file_id is needed: one of them, and not both')
      }
      return text === undefined
        ? extract.ofFile(owner, fileId as string)
        : { tags: await extract.ofText(owner, text), cached: false }
    })
}
