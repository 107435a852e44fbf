import { eventStreamContent } from '@coderunner/common/http/header-schemas.ts'
import { problemResponses } from '@coderunner/common/http/wire-schema.ts'
import { acceptedResponse, jobRequestHeaders } from '@coderunner/common/jobs/http/job-schemas.ts'
import { executeAnswer } from './execute-answer.ts'
import { executeBody, executeMultipart } from './execute-body.ts'

const executeResponse = {
  description: 'How the program ended',
  content: { 'application/json': { schema: executeAnswer }, ...eventStreamContent },
}

/** The schema of the route. */
export const executeSchema = {
  tags: ['runner'],
  operationId: 'executeProgram',
  summary: 'Run a program',
  description:
    'Answers 200 however the program ended: see `status`. With `Accept: text/event-stream` the events `stdout`, `stderr`, `output` come as they happen and `result`, the whole body, last; where an environment for `packages` has to be made first, `progress` events tell how far it is. With `Prefer: respond-async` or a `callback_url` it becomes a job.',
  headers: jobRequestHeaders,
  body: {
    content: {
      'application/json': { schema: executeBody },
      'multipart/form-data': { schema: executeMultipart },
    },
  },
  response: { 200: executeResponse, 202: acceptedResponse, ...problemResponses },
}
