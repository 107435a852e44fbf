import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../problem/app-error.ts'
import { type ProblemDocument, toProblem } from '../problem/problem-document.ts'
import type { Catalogue } from '../problem/problem-kind.ts'
import { pathOf } from './path-of.ts'
import { translateError } from './translate-error.ts'

/** The media type of every error. */
export const problemType = 'application/problem+json; charset=utf-8'

const bearer = 'Bearer realm="coderunner"'

/**
 * Pages for people are opened in a browser, which has no other way to ask for a token. A line for each
 * scheme: Chromium passes over a line that begins with a scheme it does not know.
 */
const challenge = (access: string | undefined): string | string[] =>
  access === 'browser' ? ['Basic realm="coderunner", charset="UTF-8"', bearer] : bearer

const headersOf = (
  error: unknown,
  problem: ProblemDocument,
  request: FastifyRequest,
): Record<string, string | string[]> => {
  const { retryAfterS, allow = [] } = error instanceof AppError ? error : {}
  return {
    'content-type': problemType,
    ...(retryAfterS === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterS)) }),
    ...(allow.length === 0 ? {} : { allow: allow.join(', ') }),
    ...(problem.status === 401
      ? { 'www-authenticate': challenge(request.routeOptions.config.access) }
      : {}),
  }
}

const log = (request: FastifyRequest, error: unknown, problem: ProblemDocument): void => {
  if (problem.status === 500) {
    request.log.error({ err: error }, 'request failed')
  } else {
    const cause = error instanceof Error ? error.cause : undefined
    request.log.debug({ code: problem.code, detail: problem.detail, err: cause }, 'problem')
  }
}

/** The problem that an error is for this request, with the headers that belong to it. */
export const problemOf = (
  thrown: unknown,
  request: FastifyRequest,
  catalogue: Catalogue,
): { problem: ProblemDocument; headers: Record<string, string | string[]> } => {
  const error = translateError(thrown as FastifyError, request)
  const place = { instance: pathOf(request.url), requestId: request.id }
  const problem = toProblem(error, catalogue, place)
  log(request, error, problem)
  return { problem, headers: headersOf(error, problem, request) }
}

/** Answers an error as problem+json: the one place where errors become HTTP. */
export const answerProblem = (
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  catalogue: Catalogue,
): FastifyReply => {
  const { problem, headers } = problemOf(thrown, request, catalogue)
  return reply.code(problem.status).headers(headers).send(JSON.stringify(problem))
}
