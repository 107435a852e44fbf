import { type Static, Type } from 'typebox'
import { maxPathBytes } from '../../logics/execution/file-paths.ts'
import type { Json } from '../../logics/execution/types.ts'

const fileSchema = Type.Object(
  {
    path: Type.String({
      // No text of fewer bytes has more characters.
      maxLength: maxPathBytes,
      description: 'Relative to the scratch folder, at most 1024 bytes of UTF-8',
    }),
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
        description: 'MiB that can be written to, at most MAX_MEMORY_MB, which is the default',
      }),
    ),
    variables: Type.Optional(
      Type.Unsafe<Record<string, Json>>({
        type: 'object',
        additionalProperties: true,
        maxProperties: 10_000,
        description:
          'Put into the globals of the program, by name; a name has at most 255 characters',
      }),
    ),
    entrypoint: Type.Optional(
      Type.String({
        maxLength: 255,
        description: 'A function of the program, called after the module ran',
      }),
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
  {
    additionalProperties: false,
    examples: [{ code: 'print("Hello")\nsum(numbers)', variables: { numbers: [1, 2, 3] } }],
  },
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
