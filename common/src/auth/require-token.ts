import { hash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../problem/app-error.ts'
import type { Token } from './tokens.ts'

/** Who owns what is made while no tokens are set. */
export const anonymous = 'anonymous'

const digest = (secret: string): Buffer => hash('sha256', secret, 'buffer')

/**
 * Looks a secret up. Digests of one length are compared, each of them, so that the time taken says
 * nothing about how near a guess was.
 */
export const makeFindOwner = (tokens: readonly Token[]): ((secret: string) => string | null) => {
  const known = tokens.map(({ owner, secret }) => ({ owner, digest: digest(secret) }))
  return (secret) => {
    const given = digest(secret)
    let found: string | null = null
    for (const token of known) {
      found = timingSafeEqual(token.digest, given) ? token.owner : found
    }
    return found
  }
}

const bearer = /^Bearer +([!-~]+) *$/i
const basic = /^Basic +([A-Za-z0-9+/]+=*) *$/i

/** A browser can only ask for a user and a password: the password is the token, the user is not looked at. */
const passwordOf = (header: string): string | undefined => {
  const pair = Buffer.from(basic.exec(header)?.[1] ?? '', 'base64').toString()
  return pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : undefined
}

/** The token that a request carries, known or not. */
export const secretOf = (request: FastifyRequest): string | undefined => {
  const header = request.headers.authorization ?? ''
  const forBrowsers = request.routeOptions.config.access === 'browser'
  return bearer.exec(header)?.[1] ?? (forBrowsers ? passwordOf(header) : undefined)
}

const ownerOf = (request: FastifyRequest, find: (secret: string) => string | null): string => {
  const secret = secretOf(request)
  const owner = secret === undefined ? null : find(secret)
  if (owner === null) {
    const detail =
      secret === undefined ? 'the request carries no bearer token' : 'the token is not known'
    throw new AppError('unauthenticated', detail)
  }
  return owner
}

/**
 * Puts `owner` on every request. With tokens set, a route answers only who has one of them, unless its
 * `config.access` is `public`; without tokens everybody is `anonymous`.
 */
export const requireToken = (server: FastifyInstance, tokens: readonly Token[]): void => {
  server.decorateRequest('owner', anonymous)
  if (tokens.length === 0) {
    return
  }
  const find = makeFindOwner(tokens)
  server.addHook('onRequest', (request, _reply, done) => {
    if (request.routeOptions.config.access === 'public') {
      done()
      return
    }
    try {
      request.owner = ownerOf(request, find)
      done()
    } catch (error) {
      done(error as Error)
    }
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The name that the request's token stands for; `anonymous` when no tokens are set. */
    owner: string
  }
  interface FastifyContextConfig {
    /** `public`: needs no token. `browser`: the token may also come as the password of Basic auth. */
    access?: 'public' | 'browser'
  }
}
