import { problemResponses, type TypeBoxProvider } from '@coderunner/common/http/wire-schema.ts'
import { acceptedResponse, jobRequestHeaders } from '@coderunner/common/jobs/http/job-schemas.ts'
import { respondAsync } from '@coderunner/common/jobs/http/respond-async.ts'
import type { JobUseCases } from '@coderunner/common/jobs/job-use-cases.ts'
import type { FastifyInstance } from 'fastify'
import { badField } from '../../errors/bad-field.ts'
import { batchKind } from './batch-as-job.ts'
import { type BatchBody, batchBody } from './file-schemas.ts'

/** What each operation takes in `options`; the ones that take something need one of them. */
const optionsOf: Record<BatchBody['operation'], readonly string[]> = {
  delete: [],
  tag: ['add', 'remove'],
  metadata: ['metadata'],
}

const checkOptions = ({ operation, options = {} }: BatchBody): void => {
  const taken = optionsOf[operation]
  const given = Object.keys(options)
  const strange = given.find((name) => !taken.includes(name))
  if (strange !== undefined) {
    throw badField(`/options/${strange}`, `is no option of the operation ${operation}`)
  }
  if (taken.length > 0 && given.length === 0) {
    throw badField('/options', `need ${taken.join(' or ')} for the operation ${operation}`)
  }
}

/** Serves POST /api/file/batch: a job that changes many files. */
export const serveBatch = (server: FastifyInstance, jobs: JobUseCases): void => {
  const schema = {
    tags: ['file'],
    operationId: 'changeFiles',
    summary: 'Delete, tag or describe many files, as a job',
    body: batchBody,
    headers: jobRequestHeaders,
    response: { 202: acceptedResponse, ...problemResponses },
  }
  server
    .withTypeProvider<TypeBoxProvider>()
    .post('/api/file/batch', { schema }, async (request, reply) => {
      checkOptions(request.body)
      const { callback_url: callbackUrl = null, ...work } = request.body
      const payload = Buffer.from(JSON.stringify(work))
      return respondAsync(jobs, request, reply as never, { kind: batchKind, payload, callbackUrl })
    })
}
