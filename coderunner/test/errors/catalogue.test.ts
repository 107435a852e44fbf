import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { toProblem } from '@coderunner/common/problem/problem-document.ts'
import { AppError } from '../../src/errors/app-error.ts'
import { catalogue, type ErrorCode } from '../../src/errors/catalogue.ts'

/** What every code is answered with: callers build on it, so that it does not change by accident. */
const statuses: Record<ErrorCode, number> = {
  invalid_request: 400,
  invalid_json: 400,
  invalid_http: 400,
  invalid_multipart: 400,
  callback_refused: 400,
  unauthenticated: 401,
  cross_origin_refused: 403,
  package_install_disabled: 403,
  package_denied: 403,
  route_not_found: 404,
  job_not_found: 404,
  artifact_not_found: 404,
  package_not_found: 404,
  package_not_installed: 404,
  method_not_allowed: 405,
  slow_request: 408,
  caller_left: 408,
  job_finished: 409,
  job_without_result: 409,
  idempotency_conflict: 409,
  idempotency_in_progress: 409,
  package_conflict: 409,
  python_version_unmet: 409,
  package_in_base: 409,
  package_needed: 409,
  package_yanked: 409,
  job_expired: 410,
  body_too_large: 413,
  code_too_large: 413,
  files_too_large: 413,
  package_too_large: 413,
  unsupported_media_type: 415,
  range_not_satisfiable: 416,
  expectation_failed: 417,
  package_no_wheel: 422,
  package_unreadable: 422,
  package_not_importable: 422,
  queue_full: 429,
  bodies_too_large: 429,
  headers_too_large: 431,
  internal: 500,
  package_installer_missing: 501,
  job_interrupted: 503,
  sandbox_unavailable: 503,
  shutting_down: 503,
  store_unavailable: 503,
  package_disk_full: 503,
  package_installer_ended: 503,
  package_index_unavailable: 503,
  package_index_refuses: 503,
  package_index_unreadable: 503,
  package_timeout: 504,
}

const codes = Object.keys(catalogue) as ErrorCode[]
const root = fileURLToPath(new URL('../../..', import.meta.url))

const thrownCodes = (): string[] =>
  globSync('{common,coderunner}/src/**/*.ts', { cwd: root }).flatMap((path) =>
    [...readFileSync(`${root}/${path}`, 'utf8').matchAll(/new AppError\(\s*'(\w+)'/g)].map(
      ([, code]) => code as string,
    ),
  )

describe('the catalogue of errors', () => {
  it('is this list, and no other', () => {
    assert.deepEqual(codes.toSorted(), Object.keys(statuses).toSorted())
  })

  for (const code of codes) {
    it(`answers ${code} with ${statuses[code]} and a remedy`, () => {
      const problem = toProblem(new AppError(code, 'what was wrong'), catalogue, {
        instance: '/x',
        requestId: 'r',
      })
      assert.deepEqual([problem.status, problem.code], [statuses[code], code])
      assert.match(problem.title, /^[A-Z].*[^.]$/)
      assert.match(problem.remedy, /^[A-Z].*\.$/)
    })
  }

  it('has every code that is thrown, and every code in it is thrown or kept for callers', () => {
    const thrown = new Set(thrownCodes())
    assert.deepEqual(
      [...thrown].filter((code) => !Object.hasOwn(catalogue, code)),
      [],
    )
  })
})
