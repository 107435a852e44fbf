import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { countNames } from '../json/count-names.ts'
import { type JsonBounds, scanJson } from '../json/scan-json.ts'
import { AppError } from '../problem/app-error.ts'
import { readBody } from './body/read-body.ts'

const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)

/** Reading a value takes up to 1.6 µs, and nothing else is answered meanwhile. */
const bounds: JsonBounds = { depth: 256, values: 100_000, digits: 4300 }

const refuseBeyond = (beyond: keyof JsonBounds): never => {
  switch (beyond) {
    case 'values':
      throw new AppError(
        'body_too_large',
        `the JSON has more than ${bounds.values} values; send data as the text of a file instead`,
      )
    case 'depth':
      throw new AppError('invalid_json', `the JSON is nested deeper than ${bounds.depth} levels`)
    case 'digits':
      throw new AppError(
        'invalid_json',
        `a number has more than ${bounds.digits} digits; send it as a string`,
      )
  }
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new AppError('invalid_json', `the body is not JSON: ${(error as Error).message}`)
  }
}

/**
 * Reads bytes as JSON text in UTF-8, a byte order mark let pass. Throws `invalid_json`, and
 * `body_too_large` for more values than can be read while others wait.
 */
export const parseJson = (bytes: Buffer): { text: string; value: unknown } => {
  const { beyond, names } = scanJson(bytes, bounds)
  if (beyond !== null) {
    refuseBeyond(beyond)
  }
  if (!isUtf8(bytes)) {
    throw new AppError('invalid_json', 'the body is not UTF-8')
  }
  const text = withoutMark(bytes.toString())
  const value = readJson(text)
  if (countNames(value) < names) {
    throw new AppError('invalid_json', 'an object in the JSON names a field twice; name each once')
  }
  return { text, value }
}

/**
 * Takes `application/json` bodies. The text stays on the request as `bodyText`: a JavaScript number
 * cannot hold every JSON number, and what is handed on to Python reads them out of it. A DELETE may
 * name the type and send no body: clients put it on every request.
 */
export const acceptJson = (server: FastifyInstance): void => {
  server.removeContentTypeParser(['application/json', 'text/plain'])
  server.decorateRequest('bodyText', '')
  server.addContentTypeParser(
    'application/json',
    async (request: FastifyRequest, payload: IncomingMessage) => {
      const body = await readBody(request, payload)
      if (request.method === 'DELETE' && body.length === 0) return undefined
      const { text, value } = parseJson(body)
      request.bodyText = text
      return value
    },
  )
}

declare module 'fastify' {
  interface FastifyRequest {
    bodyText: string
  }
}
