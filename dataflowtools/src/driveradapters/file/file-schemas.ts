import { nullableString } from '@coderunner/common/http/wire-schema.ts'
import { type Static, Type } from 'typebox'
import type { Json } from '../../logics/files/types.ts'

/** The id of a file, in a body. */
export const fileId = Type.String({ minLength: 1, maxLength: 64 })

/** The path of one file. */
export const filePathSchema = Type.Object({ id: fileId })

const metadata = Type.Unsafe<Record<string, Json>>({
  type: 'object',
  additionalProperties: true,
  description: 'What the content says of itself, by its type, and what you have set',
})

/** A file as it stands on the wire. */
export const fileSchema = Type.Object({
  file_id: Type.String(),
  name: Type.String(),
  size: Type.Integer({ description: 'In bytes' }),
  mime_type: Type.String({ description: 'Told from the content' }),
  sha256: Type.String(),
  metadata,
  tags: Type.Array(Type.String(), { description: 'Names, sorted' }),
  created_at: Type.String({ format: 'date-time' }),
  updated_at: Type.String({ format: 'date-time' }),
  expires_at: nullableString({ description: 'Null is never' }),
})

/** A file's wire form. */
export type WireFile = Static<typeof fileSchema>

/** What a field of a multipart body, or one file of several, failed with. */
export const fileError = Type.Object({
  name: Type.String(),
  code: Type.String(),
  message: Type.String(),
})

/** The answer to an upload of several files. */
export const uploadedFiles = Type.Object({
  files: Type.Array(fileSchema),
  errors: Type.Array(fileError),
})

/** A query parameter that may be repeated. */
const repeated = (description: string) =>
  Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 255 }), { maxItems: 20, description }),
  )

const time = (description: string) =>
  Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}', maxLength: 40, description }))

/** The query of the list. */
export const fileListQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
    cursor: Type.Optional(Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })),
    tag: repeated('A tag (name or id) that the file has; repeated: all of them'),
    tag_any: repeated('Tags of which the file has one'),
    tag_not: repeated('Tags of which the file has none'),
    type: Type.Optional(
      Type.String({
        pattern: '^[\\w.+-]+/([\\w.+-]+|\\*)$',
        maxLength: 100,
        description: '`image/png`, or `image/*`',
      }),
    ),
    name: Type.Optional(
      Type.String({ minLength: 1, maxLength: 255, description: 'A part of the name' }),
    ),
    created_from: time('A date or a time (RFC 3339): this or later'),
    created_before: time('A date or a time (RFC 3339): earlier than this'),
  },
  { additionalProperties: false },
)

/** The query's form, checked. */
export type FileListQuery = Static<typeof fileListQuery>

/** A page of files, newest first. */
export const filePageSchema = Type.Object({
  files: Type.Array(fileSchema),
  next_cursor: nullableString({ description: 'Give it as `cursor` to read on; null at the end' }),
})

const tagList = Type.Array(Type.String({ minLength: 1, maxLength: 255 }), { maxItems: 100 })

const metadataChange = Type.Unsafe<Record<string, Json>>({
  type: 'object',
  description: 'Set these names; null takes one away; the others stay',
})

/** The request to change a file; what is left out stays. */
export const patchFileBody = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
    tags: Type.Optional(
      Type.Unsafe<string[]>({ ...tagList, description: 'These and no others; new names are made' }),
    ),
    metadata: Type.Optional(metadataChange),
  },
  { additionalProperties: false, minProperties: 1, examples: [{ tags: ['合同', '2026'] }] },
)

const fileIds = Type.Array(fileId, { minItems: 1, maxItems: 1000 })

/** The request for one zip. */
export const archiveBody = Type.Object(
  {
    file_ids: fileIds,
    name: Type.Optional(
      Type.String({ minLength: 1, maxLength: 255, description: 'Of the zip; files.zip' }),
    ),
  },
  { additionalProperties: false },
)

/** The request to change many files. */
export const batchBody = Type.Object(
  {
    operation: Type.Unsafe<'delete' | 'tag' | 'metadata'>({
      type: 'string',
      enum: ['delete', 'tag', 'metadata'],
    }),
    file_ids: Type.Array(fileId, { minItems: 1, maxItems: 10_000 }),
    options: Type.Optional(
      Type.Object(
        {
          add: Type.Optional(tagList),
          remove: Type.Optional(tagList),
          metadata: Type.Optional(metadataChange),
        },
        {
          additionalProperties: false,
          description: '`tag` takes `add` and `remove`, `metadata` takes `metadata`',
        },
      ),
    ),
    callback_url: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
  },
  {
    additionalProperties: false,
    examples: [{ operation: 'tag', file_ids: ['…'], options: { add: ['合同'] } }],
  },
)

/** Its form, checked. */
export type BatchBody = Static<typeof batchBody>
