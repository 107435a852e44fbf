import { nullableInteger, problemResponses } from '@coderunner/common/http/wire-schema.ts'
import { jobSchema } from '@coderunner/common/jobs/http/job-schemas.ts'
import { type Static, Type } from 'typebox'
import type { Json } from '../../logics/execution/types.ts'

const anyJson = (description: string) => Type.Unsafe<Json>({ description })

const fileSchema = Type.Object(
  {
    path: Type.String({ description: 'Relative to the scratch folder, at most 1024 bytes' }),
    content: Type.Optional(Type.String({ description: 'Text, written as UTF-8' })),
    content_base64: Type.Optional(Type.String({ description: 'Bytes; instead of `content`' })),
  },
  { additionalProperties: false },
)

/** The request to run a program. */
export const executeBody = Type.Object(
  {
    code: Type.String({ minLength: 1, description: 'Python, 1 byte to 1 MiB' }),
    timeout: Type.Optional(
      Type.Number({
        exclusiveMinimum: 0,
        description: 'Seconds, at most MAX_EXECUTION_TIME, which is the default',
      }),
    ),
    memory_mb: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: 'MiB, at most MAX_MEMORY_MB, which is the default',
      }),
    ),
    variables: Type.Optional(
      Type.Unsafe<Record<string, Json>>({
        type: 'object',
        additionalProperties: true,
        description: 'Put into the globals of the program, by name',
      }),
    ),
    entrypoint: Type.Optional(
      Type.String({ description: 'A function of the program, called after the module ran' }),
    ),
    arguments: Type.Optional(
      Type.Unsafe<Json[] | Record<string, Json>>({
        type: ['object', 'array'],
        description: 'For the entrypoint: an object is keywords, an array positions',
      }),
    ),
    stdin: Type.Optional(Type.String({ description: 'What `input()` and sys.stdin read' })),
    files: Type.Optional(
      Type.Array(fileSchema, {
        maxItems: 1000,
        description: 'Laid into the scratch folder, which is the working directory',
      }),
    ),
    packages: Type.Optional(
      Type.Array(Type.String({ maxLength: 512 }), {
        maxItems: 100,
        description: 'PEP 508 requirements for this execution alone',
      }),
    ),
    auto_install: Type.Optional(Type.Boolean({ description: 'Install what the code imports' })),
    callback_url: Type.Optional(
      Type.String({
        maxLength: 2048,
        description: 'Run as a job, and post its end to this address',
      }),
    ),
  },
  { additionalProperties: false },
)

/** A request to run a program, its form checked. */
export type ExecuteBody = Static<typeof executeBody>

/** The same request as multipart: one part `request`, and files under their names. */
export const executeMultipart = Type.Object({
  request: executeBody,
  files: Type.Optional(
    Type.Unsafe<unknown[]>({
      type: 'array',
      description: 'Every other part, laid in under its filename',
      items: { contentMediaType: 'application/octet-stream' },
    }),
  ),
})

/** A place in the code that the language refuses. */
export const violationSchema = Type.Object({
  line: Type.Integer(),
  column: Type.Integer(),
  rule: Type.String(),
  message: Type.String(),
  suggestion: Type.String(),
})

const tracebackSchema = Type.Object({
  file: Type.String(),
  line: Type.Integer(),
  function: Type.String(),
  text: Type.String(),
})

const errorFields = {
  name: Type.String(),
  value: Type.String(),
  line: nullableInteger(),
  column: nullableInteger(),
  traceback: Type.Array(tracebackSchema),
  exit_code: Type.Optional(Type.Integer()),
  violations: Type.Optional(Type.Array(violationSchema)),
}

const outputSchema = Type.Object({
  data: Type.Unsafe<Record<string, Json>>({ type: 'object', additionalProperties: true }),
})

const artifactSchema = Type.Object({
  path: Type.String(),
  size: Type.Integer(),
  mime_type: Type.String(),
  sha256: Type.String(),
  content_base64: Type.Optional(Type.String({ description: 'Up to 1 MiB' })),
  url: Type.Optional(Type.String({ description: 'Above 1 MiB, kept for JOB_TTL' })),
})

const errorObject = Type.Object(errorFields)

/** How a program ended. */
export const executeAnswer = Type.Object(
  {
    status: Type.Unsafe<string>({
      type: 'string',
      enum: ['success', 'error', 'rejected', 'timeout', 'memory_limit', 'cancelled', 'crashed'],
    }),
    result: Type.String({ description: 'All that went to stdout' }),
    stderr: Type.String(),
    truncated: Type.Object({ stdout: Type.Boolean(), stderr: Type.Boolean() }),
    return_value: anyJson('Of the entrypoint, or of the last expression statement'),
    outputs: Type.Array(outputSchema),
    artifacts: Type.Array(artifactSchema),
    error: Type.Unsafe<Static<typeof errorObject> | null>({
      ...errorObject,
      type: ['object', 'null'],
    }),
    metrics: Type.Object({
      duration_ms: Type.Number(),
      queue_ms: Type.Number(),
      cpu_time_ms: Type.Number(),
      peak_memory_bytes: Type.Integer(),
    }),
    limits: Type.Object({
      timeout: Type.Number(),
      memory_mb: Type.Number(),
      isolation: Type.String(),
    }),
    environment: Type.String({ description: 'Digest of the packages that it ran with' }),
    execution_id: Type.String(),
  },
  { description: 'How the program ended' },
)

/** The wire form of an outcome. */
export type ExecuteAnswer = Static<typeof executeAnswer>

/** The schema of the route. */
export const executeSchema = {
  tags: ['runner'],
  summary: 'Run a program',
  description:
    'Answers 200 however the program ended: see `status`. With `Accept: text/event-stream` the events `stdout`, `stderr`, `output` come as they happen and `result`, the whole body, last. With `Prefer: respond-async` or a `callback_url` it becomes a job.',
  body: {
    content: {
      'application/json': { schema: executeBody },
      'multipart/form-data': { schema: executeMultipart },
    },
  },
  response: { 200: executeAnswer, 202: jobSchema, ...problemResponses },
}
