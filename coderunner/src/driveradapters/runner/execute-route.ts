import { abortOnLeave } from '@coderunner/common/http/abort-on-leave.ts'
import { wantsStream } from '@coderunner/common/http/wants-stream.ts'
import { prefersAsync } from '@coderunner/common/jobs/http/prefer.ts'
import { respondAsync } from '@coderunner/common/jobs/http/respond-async.ts'
import { respondOnce } from '@coderunner/common/jobs/http/respond-once.ts'
import type { JobUseCases } from '@coderunner/common/jobs/job-use-cases.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../errors/app-error.ts'
import { checkRequest } from '../../logics/execution/check-request.ts'
import type { Execute } from '../../logics/execution/execute.ts'
import type { ExecutionRequest, ProgramLimits } from '../../logics/execution/request.ts'
import { callContext } from './call-context.ts'
import type { ExecuteAnswer } from './execute-answer.ts'
import { executeSchema } from './execute-schema.ts'
import { acceptMultipart, type Received, receivedOf } from './received.ts'
import { executeKind, toPayload } from './run-as-job.ts'
import { streamExecution } from './stream-execution.ts'
import { toAnswer } from './to-answer.ts'
import { toRequest } from './to-request.ts'
import { wordLimits } from './word-limits.ts'

/** What the route needs. */
export interface ExecuteRouteDeps {
  execute: Execute
  jobs: JobUseCases
  limits: ProgramLimits
  /** Making an environment may take so long before a run. */
  packageTimeoutMs: number
}

/** Files of one request, at most. */
const filesMax = 1000

/** An answer that is kept for a key is made within the longest run and this, in milliseconds. */
const lockSlackMs = 60_000

const runPlain = async (
  execute: Execute,
  asked: ExecutionRequest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<ExecuteAnswer> => {
  const context = callContext(request, abortOnLeave(reply))
  return toAnswer(await execute(asked, context), context.executionId)
}

const runOnce = (
  { execute, jobs, limits, packageTimeoutMs }: ExecuteRouteDeps,
  { text, uploads }: Received,
  asked: ExecutionRequest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> =>
  respondOnce(jobs, request, reply, {
    content: () => [text, ...uploads.flatMap(({ path, content }) => [path, content])],
    lockMs: limits.maxExecutionTimeS * 1000 + packageTimeoutMs + lockSlackMs,
    answer: async () => {
      const answer = await runPlain(execute, asked, request, reply)
      if (reply.raw.destroyed) {
        throw new AppError('caller_left', 'the caller left before the answer; the run was ended')
      }
      return JSON.stringify(answer)
    },
  })

const submit = (
  { jobs, limits }: ExecuteRouteDeps,
  received: Received,
  asked: ExecutionRequest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  checkRequest(asked, limits)
  return respondAsync(jobs, request, reply, {
    kind: executeKind,
    payload: toPayload(received),
    callbackUrl: received.body.callback_url ?? null,
  })
}

/** Serves POST /api/runner/execute: at once, as a stream of events, or as a job. */
export const serveExecute = (server: FastifyInstance, deps: ExecuteRouteDeps): void => {
  acceptMultipart(server, filesMax)
  const options = { schema: executeSchema, schemaErrorFormatter: wordLimits(deps.limits) }
  server.post('/api/runner/execute', options, (request, reply) => {
    const received = receivedOf(request)
    const asked = toRequest(received.body, received.text, received.uploads)
    if (received.body.callback_url !== undefined || prefersAsync(request.headers.prefer)) {
      return submit(deps, received, asked, request, reply)
    }
    if (wantsStream(request)) {
      return streamExecution(deps.execute, asked, request, reply)
    }
    return request.headers['idempotency-key'] === undefined
      ? runPlain(deps.execute, asked, request, reply)
      : runOnce(deps, received, asked, request, reply)
  })
}
