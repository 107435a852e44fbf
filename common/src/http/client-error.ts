import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { AppError } from '../problem/app-error.ts'
import { toProblem } from '../problem/problem-document.ts'
import type { Catalogue } from '../problem/problem-kind.ts'
import { securityHeaders } from './security-headers.ts'

const toAppError = (code: string | undefined): AppError => {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new AppError('slow_request', 'the request did not arrive in time')
    case 'HPE_HEADER_OVERFLOW':
      return new AppError('headers_too_large', 'the headers are larger than 16 KiB')
    case 'HPE_INVALID_URL':
      return new AppError(
        'invalid_http',
        'the path or the query holds a character that has to be percent-encoded, as all beyond ASCII have',
      )
    default:
      return new AppError('invalid_http', 'the request could not be read as HTTP/1.1')
  }
}

/** Answers what never became a request: the parser gave up on it, or it came too slowly. */
export const onClientError =
  (catalogue: Catalogue) =>
  (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const place = { instance: '', requestId: randomUUID() }
    const problem = toProblem(toAppError(error.code), catalogue, place)
    const body = JSON.stringify(problem)
    const headers = {
      ...securityHeaders,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      'x-request-id': problem.request_id,
      connection: 'close',
    }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    const status = `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`
    socket.end(`${[status, ...lines].join('\r\n')}\r\n\r\n${body}`)
  }
