import { abortOnLeave } from '@coderunner/common/http/abort-on-leave.ts'
import { streamWork } from '@coderunner/common/http/stream-work.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { catalogue } from '../../errors/catalogue.ts'
import type { Execute } from '../../logics/execution/execute.ts'
import type { ExecutionRequest } from '../../logics/execution/request.ts'
import type { ExecutionEvent, ExecutionProgress } from '../../logics/execution/types.ts'
import { toProgressEvent } from '../pypkg/build-progress.ts'
import { callContext } from './call-context.ts'
import { toEventData } from './run-as-job.ts'
import { toAnswer } from './to-answer.ts'

/** Runs a program and sends what it says as it comes, then the whole answer as `result`. */
export const streamExecution = (
  execute: Execute,
  asked: ExecutionRequest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> =>
  streamWork(request, reply, catalogue, async (send) => {
    const onEvent = (event: ExecutionEvent): void => send(event.type, toEventData(event))
    const onProgress = (step: ExecutionProgress): void => send('progress', toProgressEvent(step))
    const context = { ...callContext(request, abortOnLeave(reply)), onEvent, onProgress }
    return toAnswer(await execute(asked, context), context.executionId)
  })
