import { type Static, Type } from 'typebox'
import {
  acceptedHeaders,
  eventStreamContent,
  idempotencyKeyHeader,
  preferHeader,
} from '../../http/header-schemas.ts'
import { nullableString } from '../../http/wire-schema.ts'

const status = Type.Unsafe<'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled'>({
  type: 'string',
  enum: ['queued', 'running', 'succeeded', 'failed', 'cancelled'],
  description: 'The last three are final. A program that fails has still `succeeded` as a job',
})

const progress = Type.Object({
  done: Type.Number(),
  total: Type.Unsafe<number | null>({ type: ['number', 'null'] }),
  message: Type.String(),
})

const nullable = <Schema extends object>(schema: Schema) =>
  Type.Unsafe<null>({ ...schema, type: ['object', 'null'] })

const failure = Type.Object({
  code: Type.String(),
  message: Type.String(),
  remedy: Type.String({ description: 'What to do' }),
})

const callback = Type.Object({
  status: Type.Unsafe<'waiting' | 'delivered' | 'failed'>({
    type: 'string',
    enum: ['waiting', 'delivered', 'failed'],
  }),
  attempts: Type.Integer(),
  last_error: nullableString(),
})

/** A job as it stands on the wire. */
export const jobSchema = Type.Object(
  {
    id: Type.String(),
    kind: Type.String(),
    status,
    progress,
    result_url: nullableString({ description: 'Where the result is, once there is one' }),
    error: Type.Unsafe<Static<typeof failure> | null>(nullable(failure)),
    callback: Type.Optional(
      Type.Unsafe<Static<typeof callback> | null>({
        ...nullable(callback),
        description: 'What became of callback_url; null when none was given',
      }),
    ),
    created_at: Type.String({ format: 'date-time' }),
    expires_at: nullableString({
      format: 'date-time',
      description: 'JOB_TTL after its end; null while it waits or runs',
    }),
  },
  { description: 'Work that was accepted and goes on after the answer' },
)

/** The answer to a request that became a job. */
export const acceptedResponse = { ...jobSchema, headers: acceptedHeaders }

/** The headers that a route takes whose work may become a job. */
export const jobRequestHeaders = Type.Object({
  Prefer: preferHeader,
  'Idempotency-Key': idempotencyKeyHeader,
})

/** The headers of who follows a job. */
export const followHeaders = Type.Object({
  'Last-Event-ID': Type.Optional(
    Type.String({
      description: 'The id of the last event that you have seen; the next one comes first',
    }),
  ),
})

/** A page of jobs, newest first. */
export const jobPageSchema = Type.Object({
  jobs: Type.Array(jobSchema),
  next_cursor: nullableString({ description: 'Give it as `cursor` to read on; null at the end' }),
})

/** The path of one job. */
export const jobPathSchema = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) })

/** The query of the list. */
export const jobListQuerySchema = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    cursor: Type.Optional(Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })),
  },
  { additionalProperties: false },
)

/** What a job left, in the form that its kind has. */
export const resultResponse = {
  description: 'The result',
  content: { 'application/json': { schema: {} } },
}

/** A job's log as it grows. */
export const eventsResponse = {
  description:
    'Server-sent events: `status` (the job) at every change of state, `progress`, and what the work itself tells, as `stdout`, `stderr` and `output` of a program; `truncated` stands for what was too much to keep',
  content: eventStreamContent,
}

/** The answer to who has seen the end of a log. */
export const seenAllResponse = {
  description: 'The job has ended and Last-Event-ID is its last event: do not connect again',
  type: 'null',
}

/** A job's wire form. */
export type WireJob = Static<typeof jobSchema>
