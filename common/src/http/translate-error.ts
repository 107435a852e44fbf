import type { FastifyError, FastifyRequest } from 'fastify'
import { AppError, type FieldProblem } from '../problem/app-error.ts'
import { toFieldProblems } from './compile-validator.ts'

/** A name or id in a path is no longer than this, in characters. */
export const paramMaxLength = 4096

const say = ({ pointer, message }: FieldProblem): string => `${pointer || 'the body'} ${message}`

const fromValidation = (error: FastifyError): AppError => {
  const errors = toFieldProblems((error.validation ?? []) as Parameters<typeof toFieldProblems>[0])
  const detail = errors.length > 0 ? errors.map(say).join('; ') : 'the request is not accepted'
  return new AppError('invalid_request', detail, { errors, cause: error })
}

const bodyLimit = (request: FastifyRequest): number => request.routeOptions.bodyLimit

const contentType = (request: FastifyRequest): string =>
  request.headers['content-type'] === undefined
    ? 'the body has no Content-Type'
    : `Content-Type ${JSON.stringify(request.headers['content-type'])} is not taken here`

/** Turns the framework's own errors into ours; every other error is returned as it is. */
export const translateError = (error: FastifyError, request: FastifyRequest): unknown => {
  if (error.code === 'ECONNRESET' && request.raw.destroyed && !request.raw.complete) {
    return new AppError('invalid_http', 'the caller left before the body was there', {
      cause: error,
    })
  }
  switch (error.code) {
    case 'FST_ERR_VALIDATION':
      return fromValidation(error)
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new AppError(
        'body_too_large',
        `the body is larger than ${bodyLimit(request)} bytes, which is the most that is taken`,
      )
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new AppError('unsupported_media_type', contentType(request))
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return new AppError('invalid_json', 'the body is empty')
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new AppError('invalid_http', 'the body is not as long as Content-Length says')
    case 'FST_ERR_BAD_URL':
      return new AppError('invalid_http', 'the path has a percent sign that encodes nothing')
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return new AppError(
        'route_not_found',
        `no part of a path has more than ${paramMaxLength} characters`,
      )
    default:
      return error
  }
}
