import type { IncomingMessage } from 'node:http'
import { readBody } from '@coderunner/common/http/body/read-body.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ProgramFile } from '../../logics/execution/types.ts'
import type { ExecuteBody } from './execute-body.ts'
import { parseMultipart } from './multipart/parse-multipart.ts'

/** A request to run a program as it was received: its JSON, as value and as text, and its files. */
export interface Received {
  body: ExecuteBody
  text: string
  uploads: readonly ProgramFile[]
}

/** Takes multipart bodies beside JSON: `{request, files}`, which is what the schema describes. */
export const acceptMultipart = (server: FastifyInstance, filesMax: number): void => {
  server.decorateRequest('uploads', null)
  server.addContentTypeParser(
    'multipart/form-data',
    async (request: FastifyRequest, payload: IncomingMessage) => {
      const body = await readBody(request, payload)
      const contentType = request.headers['content-type'] ?? ''
      const { text, value, uploads } = parseMultipart(contentType, body, filesMax)
      request.bodyText = text
      request.uploads = uploads
      return { request: value, files: uploads }
    },
  )
}

/** Finds the request in a body that passed its schema. */
export const receivedOf = (request: FastifyRequest): Received => ({
  body: (request.uploads === null
    ? request.body
    : (request.body as { request: unknown }).request) as ExecuteBody,
  text: request.bodyText,
  uploads: request.uploads ?? [],
})

declare module 'fastify' {
  interface FastifyRequest {
    /** The files of a multipart body; null when the body was JSON. */
    uploads: ProgramFile[] | null
  }
}
