import { nullableString } from '@coderunner/common/http/wire-schema.ts'
import { type Static, Type } from 'typebox'

const name = Type.String({
  minLength: 1,
  maxLength: 255,
  description: 'Unique among your tags, case not regarded; without commas',
})

const color = Type.Unsafe<string | null>({
  type: ['string', 'null'],
  pattern: '^(#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})|[a-zA-Z]{1,32})$',
  description: '`#rgb`, `#rrggbb`, or a name',
})

const description = Type.String({ maxLength: 2000 })

const rules = Type.Array(
  Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { minItems: 1, maxItems: 20 }),
  {
    maxItems: 2000,
    description: 'An OR of ANDs of words: one of the lists has to be there, with all its words',
  },
)

/** The id of a tag. */
const id = Type.String({ minLength: 1, maxLength: 64 })

/** The request to make a tag. */
export const createTagBody = Type.Object(
  {
    name,
    color: Type.Optional(color),
    description: Type.Optional(description),
    rules: Type.Optional(rules),
  },
  {
    additionalProperties: false,
    examples: [{ name: '合同', color: '#3366cc', rules: [['合同', '甲方'], ['contract']] }],
  },
)

/** The request to change a tag; what is left out stays. */
export const updateTagBody = Type.Object(
  {
    id,
    name: Type.Optional(name),
    color: Type.Optional(color),
    description: Type.Optional(description),
    rules: Type.Optional(rules),
  },
  { additionalProperties: false },
)

/** The request to delete a tag, as a body or as a query. */
export const deleteTagFields = Type.Object(
  { id: Type.Optional(id) },
  { additionalProperties: false },
)

/** A tag as it stands on the wire. */
export const tagSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  color: nullableString(),
  description: Type.String(),
  rules: Type.Array(Type.Array(Type.String())),
  file_count: Type.Integer({ description: 'How many of your files have it' }),
  created_at: Type.String({ format: 'date-time' }),
  updated_at: Type.String({ format: 'date-time' }),
})

/** A tag's wire form. */
export type WireTag = Static<typeof tagSchema>

/** The query of the list. */
export const tagListQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
    cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
  },
  { additionalProperties: false },
)

/** A page of tags, by name. */
export const tagPageSchema = Type.Object({
  tags: Type.Array(tagSchema),
  next_cursor: nullableString({ description: 'Give it as `cursor` to read on; null at the end' }),
})

/** The request to say which rules match. */
export const extractTagsBody = Type.Object(
  {
    text: Type.Optional(Type.String({ maxLength: 2_000_000 })),
    file_id: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  },
  { additionalProperties: false, examples: [{ text: '合同由甲方签订' }] },
)

const place = Type.Object({ start: Type.Integer(), end: Type.Integer() })

/** The tags whose rules match. */
export const extractTagsAnswer = Type.Object({
  tags: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      color: nullableString(),
      words: Type.Array(
        Type.Object({
          word: Type.String({ description: 'As it was compared: case folded' }),
          count: Type.Integer(),
          positions: Type.Array(place, {
            description: 'The first twenty, in characters (code points); `end` is behind the word',
          }),
        }),
      ),
    }),
  ),
  cached: Type.Boolean({ description: 'Whether it was known from the same bytes and rules' }),
})
