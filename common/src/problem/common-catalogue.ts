import type { Catalogue } from './problem-kind.ts'

/** The problems that every service can answer with; a service spreads them into its own catalogue. */
export const commonCatalogue = {
  invalid_request: {
    kind: 'invalid',
    title: 'The request has bad fields',
    remedy: 'Correct the fields named in `errors`; /openapi.json has the accepted form.',
  },
  invalid_json: {
    kind: 'invalid',
    title: 'The body is not JSON',
    remedy: 'Send one JSON object, encoded in UTF-8; NaN and Infinity are not JSON.',
  },
  invalid_http: {
    kind: 'invalid',
    title: 'The request is not readable as HTTP',
    remedy: 'Check the request line, the headers and the length of the body.',
  },
  unauthenticated: {
    kind: 'unauthenticated',
    title: 'A token is needed',
    remedy: 'Send `Authorization: Bearer <token>` with one of the tokens in API_TOKENS.',
  },
  cross_origin_refused: {
    kind: 'forbidden',
    title: 'A page of another origin may not call this service',
    remedy:
      'Call it from outside a browser by its address or its HOST, or from its own page; or set API_TOKENS.',
  },
  route_not_found: {
    kind: 'not_found',
    title: 'There is nothing at this path',
    remedy: 'Look the path up in /openapi.json.',
  },
  method_not_allowed: {
    kind: 'method_not_allowed',
    title: 'The path does not take this method',
    remedy: 'Use one of the methods in the Allow header.',
  },
  slow_request: {
    kind: 'slow_request',
    title: 'The request took too long to arrive',
    remedy: 'Send it again, without pauses.',
  },
  body_too_large: {
    kind: 'too_large',
    title: 'The body is too large',
    remedy: 'Send less in one request.',
  },
  expectation_failed: {
    kind: 'expectation_failed',
    title: 'What the Expect header asks for cannot be met',
    remedy: 'Leave Expect out, or send `Expect: 100-continue`.',
  },
  bodies_too_large: {
    kind: 'overloaded',
    title: 'The bodies of the requests under way are too large together',
    remedy:
      'Try again after the seconds in Retry-After; bodies of at most 64 KiB are taken meanwhile.',
  },
  headers_too_large: {
    kind: 'headers_too_large',
    title: 'The headers are too large',
    remedy: 'Send fewer or shorter headers, and a shorter path.',
  },
  unsupported_media_type: {
    kind: 'unsupported_type',
    title: 'The media type of the body is not taken here',
    remedy:
      'Send `Content-Type: application/json`, or what /openapi.json names for the route, uncompressed.',
  },
  range_not_satisfiable: {
    kind: 'bad_range',
    title: 'The file has no such range',
    remedy: 'Ask for bytes below the size, which Content-Range has, or leave Range out.',
  },
  job_not_found: {
    kind: 'not_found',
    title: 'There is no such job',
    remedy: 'Check the id; jobs of other owners and jobs past their JOB_TTL are not shown.',
  },
  job_finished: {
    kind: 'conflict',
    title: 'The job has already ended',
    remedy: 'Read its result instead.',
  },
  job_without_result: {
    kind: 'conflict',
    title: 'The job has no result',
    remedy: 'Wait until its status is `succeeded`; for a failed job its `error` says why.',
  },
  job_expired: {
    kind: 'expired',
    title: 'The job has expired',
    remedy: 'Results are kept for JOB_TTL; run it again.',
  },
  job_interrupted: {
    kind: 'unavailable',
    title: 'The service stopped while the job was running',
    remedy: 'Run it again.',
  },
  idempotency_conflict: {
    kind: 'conflict',
    title: 'The Idempotency-Key was used for another request',
    remedy: 'Use a new key for a new request.',
  },
  idempotency_in_progress: {
    kind: 'conflict',
    title: 'The first request with this Idempotency-Key is still being answered',
    remedy: 'Send it again after the seconds in Retry-After.',
  },
  callback_refused: {
    kind: 'invalid',
    title: 'The callback address is not allowed',
    remedy: 'Use a public http(s) address, or have its host named in CALLBACK_ALLOW.',
  },
  queue_full: {
    kind: 'overloaded',
    title: 'Too much work is waiting',
    remedy: 'Try again after the seconds in Retry-After.',
  },
  store_unavailable: {
    kind: 'unavailable',
    title: 'The store of jobs cannot be reached',
    remedy: 'Try again; if it lasts, /api/health says what is wrong.',
  },
  shutting_down: {
    kind: 'unavailable',
    title: 'The service is shutting down',
    remedy: 'Try again after the seconds in Retry-After.',
  },
  internal: {
    kind: 'internal',
    title: 'The service failed',
    remedy: 'Report the request_id to who runs the service; the log has the cause.',
  },
} as const satisfies Catalogue

/** A code of the catalogue that every service shares. */
export type CommonProblemCode = keyof typeof commonCatalogue
