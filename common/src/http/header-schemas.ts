import { Type } from 'typebox'

/** Request header that turns long work into a job (RFC 7240). */
export const preferHeader = Type.Optional(
  Type.String({ description: '`respond-async` makes it a job: 202 with its address in Location' }),
)

/** Request header that makes a repetition safe. */
export const idempotencyKeyHeader = Type.Optional(
  Type.String({
    description:
      'A word of your own, up to 255 characters: sent again with the same request, it gets the first answer, and the work is done once',
  }),
)

const optionalText = (description: string) => Type.Optional(Type.String({ description }))

/** Request headers of a route that sends a file. */
export const fileRequestHeaders = Type.Object({
  'If-None-Match': optionalText('ETags that you have; 304 if it is one of them'),
  Range: optionalText('Part of the file: `bytes=0-99`'),
  'If-Range': optionalText('ETag that Range belongs to; of another state the whole is sent'),
})

/** Headers of an answer that accepts a request as a job. */
export const acceptedHeaders = {
  Location: { type: 'string', description: 'Where the job is: /api/job/{id}' },
  'Preference-Applied': { type: 'string', description: '`respond-async` when Prefer asked for it' },
}

/** Server-sent events, as a content type of an answer; what they tell is the route's to describe. */
export const eventStreamContent = {
  'text/event-stream': { schema: { type: 'string', description: 'Server-sent events' } },
}
