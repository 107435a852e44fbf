import type { JobHandler } from '@coderunner/common/jobs/job-handler.ts'
import type { Execute } from '../../logics/execution/execute.ts'
import type { ExecutionEvent } from '../../logics/execution/types.ts'
import { parseExactJson } from '../../utils/exact-json.ts'
import { makeTellProgress } from '../pypkg/build-progress.ts'
import type { ExecuteBody } from './execute-body.ts'
import type { Received } from './received.ts'
import { toAnswer } from './to-answer.ts'
import { toRequest } from './to-request.ts'

/** The kind of the jobs that run a program. */
export const executeKind = 'execute'

/** The job's payload: the JSON of the request, with the files that came beside it put into it. */
export const toPayload = ({ text, uploads }: Received): Buffer => {
  if (uploads.length === 0) {
    return Buffer.from(text)
  }
  const body = parseExactJson(text) as ExecuteBody
  const files = uploads.map(({ path, content }) => ({
    path,
    content_base64: content.toString('base64'),
  }))
  return Buffer.from(JSON.stringify({ ...body, files: [...(body.files ?? []), ...files] }))
}

/** The wire form of an event's data; `type` is its name. */
export const toEventData = (event: ExecutionEvent): Record<string, unknown> =>
  event.type === 'output' ? { data: event.output.data } : { text: event.text }

/** Runs the program that a job's payload holds; the result is the body that a plain request gets. */
export const makeRunAsJob =
  (execute: Execute): JobHandler =>
  async ({ job, payload, signal, emit, progress }) => {
    const text = payload.toString()
    const outcome = await execute(toRequest(JSON.parse(text) as ExecuteBody, text), {
      executionId: job.id,
      requestId: job.id,
      owner: job.owner,
      signal,
      onEvent: (event) => emit(event.type, toEventData(event)),
      onProgress: makeTellProgress(progress),
    })
    return {
      contentType: 'application/json; charset=utf-8',
      body: Buffer.from(JSON.stringify(toAnswer(outcome, job.id))),
    }
  }
