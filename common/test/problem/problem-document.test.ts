import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { AppError } from '../../src/problem/app-error.ts'
import { commonCatalogue } from '../../src/problem/common-catalogue.ts'
import { toProblem } from '../../src/problem/problem-document.ts'

const place = { instance: '/api/x', requestId: 'r-1' }

describe('a problem document', () => {
  it('carries the words, the code, the remedy and the bad fields', () => {
    const errors = [{ pointer: '/timeout', message: 'must be a number' }]
    const error = new AppError('invalid_request', '/timeout must be a number', { errors })
    assert.deepEqual(toProblem(error, commonCatalogue, place), {
      type: 'urn:coderunner:problem:invalid_request',
      title: 'The request has bad fields',
      status: 400,
      detail: '/timeout must be a number',
      instance: '/api/x',
      code: 'invalid_request',
      remedy: 'Correct the fields named in `errors`; /openapi.json has the accepted form.',
      request_id: 'r-1',
      errors,
    })
  })

  for (const [title, error] of [
    ['an unknown error', new Error('ENOENT: /etc/shadow')],
    ['an error with a code of no catalogue', new AppError<string>('made_up', '/etc/shadow')],
    ['an error called after what every object has', new AppError<string>('toString', '/etc')],
    ['an internal error', new AppError('internal', '/etc/shadow')],
    ['what is no error', '/etc/shadow'],
  ] as const) {
    it(`keeps the words of ${title} to itself`, () => {
      assert.deepEqual(toProblem(error, commonCatalogue, place), {
        type: 'urn:coderunner:problem:internal',
        title: 'The service failed',
        status: 500,
        detail: 'An unexpected error happened.',
        instance: '/api/x',
        code: 'internal',
        remedy: 'Report the request_id to who runs the service; the log has the cause.',
        request_id: 'r-1',
      })
    })
  }
})
