import { abortOnLeave } from '@coderunner/common/http/abort-on-leave.ts'
import { problemOf } from '@coderunner/common/http/answer-problem.ts'
import { type EventStream, openEventStream } from '@coderunner/common/http/event-stream.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { catalogue } from '../../errors/catalogue.ts'
import type { Execute } from '../../logics/execution/execute.ts'
import type { ExecutionRequest } from '../../logics/execution/request.ts'
import type { ExecutionEvent } from '../../logics/execution/types.ts'
import { callContext } from './call-context.ts'
import { toEventData } from './run-as-job.ts'
import { toAnswer } from './to-answer.ts'

/** Long enough for a full queue to be answered with its own status, short enough not to be felt. */
const openAfterMs = 200

/** Events for a caller who does not take them are left out above this; the result has it all. */
const pendingMaxBytes = 8 * 1024 ** 2

const sendEvent = (stream: EventStream, event: ExecutionEvent): void => {
  if (stream.pendingBytes < pendingMaxBytes) {
    stream.send({ event: event.type, data: toEventData(event) })
  }
}

/** Opens the stream at the first event, or soon, so that an error before it still has a status. */
const openLate = (reply: FastifyReply) => {
  let stream: EventStream | null = null
  const open = (): EventStream => {
    clearTimeout(timer)
    stream ??= openEventStream(reply)
    return stream
  }
  const timer = setTimeout(open, openAfterMs)
  return { open, stop: () => clearTimeout(timer), isOpen: () => stream !== null }
}

/** Runs a program and sends what it says as it comes, then the whole answer as `result`. */
export const streamExecution = async (
  execute: Execute,
  asked: ExecutionRequest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const late = openLate(reply)
  const onEvent = (event: ExecutionEvent): void => sendEvent(late.open(), event)
  const context = { ...callContext(request, abortOnLeave(reply)), onEvent }
  try {
    const outcome = await execute(asked, context)
    late.open().send({ event: 'result', data: toAnswer(outcome, context.executionId) })
  } catch (error) {
    late.stop()
    if (!late.isOpen()) {
      throw error
    }
    late.open().send({ event: 'error', data: problemOf(error, request, catalogue).problem })
  }
  await late.open().drained()
  late.open().end()
  return reply
}
