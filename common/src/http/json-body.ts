import { isUtf8 } from 'node:buffer'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../problem/app-error.ts'

const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)

/** Reads bytes as JSON text in UTF-8, a byte order mark let pass; throws `invalid_json`. */
export const parseJson = (bytes: Buffer): { text: string; value: unknown } => {
  if (!isUtf8(bytes)) {
    throw new AppError('invalid_json', 'the body is not UTF-8')
  }
  const text = withoutMark(bytes.toString())
  try {
    return { text, value: JSON.parse(text) }
  } catch (error) {
    throw new AppError('invalid_json', `the body is not JSON: ${(error as Error).message}`)
  }
}

/**
 * Takes `application/json` bodies. The text stays on the request as `bodyText`: a JavaScript number
 * cannot hold every JSON number, and what is handed on to Python reads them out of it.
 */
export const acceptJson = (server: FastifyInstance): void => {
  server.removeContentTypeParser(['application/json', 'text/plain'])
  server.decorateRequest('bodyText', '')
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      const { text, value } = parseJson(body as Buffer)
      request.bodyText = text
      done(null, value)
    } catch (error) {
      done(error as Error)
    }
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    bodyText: string
  }
}
