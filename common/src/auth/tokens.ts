import { readFileSync } from 'node:fs'
import { ConfigValueError } from '../config/entry.ts'

/** A token and the owner that it stands for. */
export interface Token {
  owner: string
  secret: string
}

const tokenForm = /^([A-Za-z0-9][A-Za-z0-9._-]{0,63}):([!-+\--~]+)$/

/** What API_TOKENS takes, in words. */
export const tokensAccepted = '`name:token`, several comma-separated'

const parseToken = (text: string, index: number): Token | string => {
  const [, owner, secret] = tokenForm.exec(text) ?? []
  return owner === undefined || secret === undefined
    ? `has no name:token at place ${index + 1}; a name has letters, digits, "._-" (at most 64), a token printable ASCII without spaces and commas`
    : { owner, secret }
}

const sharedProblems = (tokens: readonly Token[]): string[] => {
  const owners = new Map<string, string>()
  return tokens.flatMap(({ owner, secret }) => {
    const first = owners.get(secret) ?? owner
    owners.set(secret, first)
    return first === owner ? [] : [`gives ${first} and ${owner} the same token`]
  })
}

/** Reads `name:token,…`; one name may have several tokens, one token only one name. */
export const parseTokens = (text: string): Token[] => {
  const read = text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('#'))
    .map(parseToken)
  const tokens = read.filter((one) => typeof one !== 'string')
  const [first, ...more] = [
    ...read.filter((one) => typeof one === 'string'),
    ...sharedProblems(tokens),
  ]
  if (first !== undefined) throw new ConfigValueError(first, ...more)
  return tokens
}

/** Reads the tokens of a file: as in API_TOKENS, or one a line; lines that start with # are skipped. */
export const readTokensFile = (path: string): Token[] => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigValueError(`cannot be read: ${(error as NodeJS.ErrnoException).code}`)
  }
  const tokens = parseTokens(text)
  if (tokens.length === 0) {
    throw new ConfigValueError('holds no token; leave the setting out to run without tokens')
  }
  return tokens
}
