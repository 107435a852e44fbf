import type { FastifyTypeProvider } from 'fastify'
import { type Static, type TSchema, Type } from 'typebox'

/** Types a route's handler after its TypeBox schemas. */
export interface TypeBoxProvider extends FastifyTypeProvider {
  validator: this['schema'] extends TSchema ? Static<this['schema']> : unknown
  serializer: this['schema'] extends TSchema ? Static<this['schema']> : unknown
}

/** One field that was wrong. */
const fieldProblem = Type.Object({ pointer: Type.String(), message: Type.String() })

/** The wire form of every error (RFC 9457) of a service with these codes; routes refer to it. */
export const problemSchemaOf = (codes: readonly string[]) =>
  Type.Object(
    {
      type: Type.String(),
      title: Type.String(),
      status: Type.Integer(),
      detail: Type.String(),
      instance: Type.String(),
      code: Type.Unsafe<string>({ type: 'string', enum: codes }),
      remedy: Type.String(),
      request_id: Type.String(),
      errors: Type.Optional(Type.Array(fieldProblem)),
    },
    { $id: 'Problem', description: 'What went wrong, and what to do about it' },
  )

const problemResponse = {
  description: 'A problem',
  headers: {
    'Retry-After': {
      type: 'integer',
      description: 'Seconds to wait before the next try, where waiting helps',
    },
  },
  content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
}

/** The answers that every route may give beside its own. */
export const problemResponses = { '4xx': problemResponse, '5xx': problemResponse }

/** A text, or null; without a union, which serializes slowly. */
export const nullableString = (options: { description?: string; format?: string } = {}) =>
  Type.Unsafe<string | null>({ type: ['string', 'null'], ...options })

/** A whole number, or null. */
export const nullableInteger = (options: { description?: string } = {}) =>
  Type.Unsafe<number | null>({ type: ['integer', 'null'], ...options })
