import { nullableInteger } from '@coderunner/common/http/wire-schema.ts'
import { type Static, Type } from 'typebox'
import type { Json } from '../../logics/execution/types.ts'

const anyJson = (description: string) => Type.Unsafe<Json>({ description })

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
    truncated: Type.Object({
      stdout: Type.Boolean(),
      stderr: Type.Boolean(),
      artifacts: Type.Boolean({
        description: 'Something in output/ is not among the artifacts; stderr says what and why',
      }),
    }),
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
      peak_memory_bytes: Type.Integer({
        description:
          'Most memory that the process had of its own at a time, some 3 MB for Hello. What it shares with the process that it was forked from is not counted: the interpreter, and numpy, pandas and matplotlib where they stood ready. 0 where the run gave no result: timeout, cancelled, crashed',
      }),
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
