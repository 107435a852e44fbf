import { abortOnLeave } from '@coderunner/common/http/abort-on-leave.ts'
import { problemResponses, type TypeBoxProvider } from '@coderunner/common/http/wire-schema.ts'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Validate } from '../../logics/execution/validate.ts'
import { callContext } from './call-context.ts'
import { violationSchema } from './execute-answer.ts'

const validateBody = Type.Object(
  { code: Type.String({ minLength: 1, description: 'Python, 1 byte to 1 MiB' }) },
  { additionalProperties: false, examples: [{ code: 'import os\nprint(os.getcwd())' }] },
)

const verdictSchema = Type.Object({
  valid: Type.Boolean(),
  violations: Type.Array(violationSchema),
  imports: Type.Array(
    Type.Object({ module: Type.String(), allowed: Type.Boolean(), installed: Type.Boolean() }),
  ),
})

/** Serves POST /api/runner/validate. */
export const serveValidate = (server: FastifyInstance, validate: Validate): void => {
  server.withTypeProvider<TypeBoxProvider>().post(
    '/api/runner/validate',
    {
      schema: {
        tags: ['runner'],
        operationId: 'validateProgram',
        summary: 'Say whether a program would be let run, without running it',
        body: validateBody,
        response: { 200: verdictSchema, ...problemResponses },
      },
    },
    (request, reply) => validate(request.body.code, callContext(request, abortOnLeave(reply))),
  )
}
