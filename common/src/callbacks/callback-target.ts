import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { AppError } from '../problem/app-error.ts'
import { type AllowRule, matchesRule } from './allow-rule.ts'
import { whyNotPublic } from './public-address.ts'

/** An address that a name resolved to. */
export interface ResolvedAddress {
  address: string
  family: 4 | 6
}

/** A callback's address after the checks: connect to `addresses` and to nothing else. */
export interface CallbackTarget {
  url: URL
  addresses: ResolvedAddress[]
}

/** For whom an address is looked up, and until when. */
export interface LookupContext {
  owner: string
  signal: AbortSignal
}

/** Turns a name into its addresses; rejects when it has none. */
export type Resolve = (host: string, context: LookupContext) => Promise<ResolvedAddress[]>

/** Checks the address of a callback and says where to connect. */
export type CheckTarget = (url: string, context: LookupContext) => Promise<CallbackTarget>

/** Asks the resolver of the machine, which knows of /etc/hosts and of search domains. */
export const resolveBySystem: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }))

const MAX_LENGTH = 2048

/** Checks what can be seen without asking a resolver. Throws `callback_refused` with the reason. */
export const parseCallbackUrl = (text: string): URL => {
  if (text.length > MAX_LENGTH) throw refused(`is longer than ${MAX_LENGTH} characters`)
  if (!URL.canParse(text)) throw refused('is not an absolute URL')
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refused(`has the scheme ${url.protocol.slice(0, -1)}; accepted are http and https`)
  }
  if (url.username !== '' || url.password !== '') {
    throw refused('holds a user name or a password; deliveries are signed instead')
  }
  return url
}

/**
 * Makes the check that stands before every connection of a callback: the name is resolved once,
 * and one address that is not public and that no rule names refuses them all. Throws
 * `callback_refused`; a name that does not resolve rejects with the resolver's error.
 */
export const makeCheckTarget =
  (rules: readonly AllowRule[], resolve: Resolve): CheckTarget =>
  async (text, context) => {
    const url = parseCallbackUrl(text)
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
    const addresses = await addressesOf(host, resolve, context)
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
    for (const { address } of addresses) {
      const reason = whyNotPublic(address)
      const allowed = rules.some((rule) => matchesRule(rule, { host, address, port }))
      if (reason !== null && !allowed)
        throw refused(`leads to an address that is not public (${reason})`)
    }
    return { url, addresses }
  }

const addressesOf = async (
  host: string,
  resolve: Resolve,
  context: LookupContext,
): Promise<ResolvedAddress[]> => {
  const family = isIP(host)
  return family === 0 ? resolve(host, context) : [{ address: host, family: family === 6 ? 6 : 4 }]
}

const refused = (reason: string): AppError =>
  new AppError('callback_refused', `callback_url ${reason}.`, {
    errors: [{ pointer: '/callback_url', message: reason }],
  })
