import { Ajv, type ErrorObject } from 'ajv'
import type { FastifySchemaCompiler } from 'fastify'
import type { FieldProblem } from '../problem/app-error.ts'
import { wordsOf } from './finding-words.ts'

const strict = {
  // Bodies hold at most 100 000 values, and so no more findings.
  allErrors: true,
  removeAdditional: false,
  useDefaults: false,
  strict: false,
} as const
const bodyAjv = new Ajv({ ...strict, coerceTypes: false })
/** Queries and paths are text on the wire: numbers have to be read out of it, and one value may be a list. */
const textAjv = new Ajv({ ...strict, coerceTypes: 'array' })

/** Compiles a route's schemas: nothing in a body is coerced, nothing is taken away. */
export const compileValidator: FastifySchemaCompiler<object> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? bodyAjv : textAjv).compile(schema)

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')

const pointerOf = ({ instancePath, keyword, params }: ErrorObject): string => {
  const name = keyword === 'required' ? params.missingProperty : params.additionalProperty
  return typeof name === 'string' ? `${instancePath}/${escapePointer(name)}` : instancePath
}

/** More than these say nothing new. */
const maxProblems = 50

/** Puts Ajv's findings into words for the caller, the first 50 of them. */
export const toFieldProblems = (findings: readonly ErrorObject[]): FieldProblem[] =>
  findings
    .slice(0, maxProblems)
    .map((finding) => ({ pointer: pointerOf(finding), message: wordsOf(finding) }))
