import { AppError, type FieldProblem } from './app-error.ts'
import type { Catalogue, ProblemKind } from './problem-kind.ts'

const statusByKind: Readonly<Record<ProblemKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  slow_request: 408,
  conflict: 409,
  expired: 410,
  precondition_failed: 412,
  too_large: 413,
  unsupported_type: 415,
  bad_range: 416,
  expectation_failed: 417,
  unreadable: 422,
  overloaded: 429,
  headers_too_large: 431,
  internal: 500,
  not_installed: 501,
  unavailable: 503,
  timed_out: 504,
}

/** A problem as it stands on the wire (RFC 9457), with our own members beside the standard ones. */
export interface ProblemDocument {
  type: string
  title: string
  status: number
  detail: string
  instance: string
  code: string
  remedy: string
  request_id: string
  errors?: FieldProblem[]
}

/** Where a problem happened. */
export interface ProblemPlace {
  instance: string
  requestId: string
}

/**
 * Puts an error into its wire form. Whatever is no AppError of the catalogue becomes `internal`:
 * its words, which may hold paths or a driver's message, stay in the log.
 */
export const toProblem = (
  error: unknown,
  catalogue: Catalogue,
  place: ProblemPlace,
): ProblemDocument => {
  const known = error instanceof AppError && Object.hasOwn(catalogue, error.code)
  const code = known ? error.code : 'internal'
  const entry = catalogue[code] ?? { kind: 'internal', title: 'The service failed', remedy: '' }
  return {
    type: `urn:coderunner:problem:${code}`,
    title: entry.title,
    status: statusByKind[entry.kind],
    detail: known && entry.kind !== 'internal' ? error.message : 'An unexpected error happened.',
    instance: place.instance,
    code,
    remedy: entry.remedy,
    request_id: place.requestId,
    ...(known && error.errors.length > 0 ? { errors: error.errors } : {}),
  }
}
