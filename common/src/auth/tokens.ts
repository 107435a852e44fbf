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

const parseToken = (text: string, index: number): Token => {
  const [, owner, secret] = tokenForm.exec(text) ?? []
  if (owner === undefined || secret === undefined) {
    throw new ConfigValueError(
      `has no name:token at place ${index + 1}; a name has letters, digits, "._-" (at most 64), a token printable ASCII without spaces and commas`,
    )
  }
  return { owner, secret }
}

const refuseShared = (tokens: Token[]): Token[] => {
  const owners = new Map<string, string>()
  for (const { owner, secret } of tokens) {
    if ((owners.get(secret) ?? owner) !== owner) {
      throw new ConfigValueError(`gives ${owners.get(secret)} and ${owner} the same token`)
    }
    owners.set(secret, owner)
  }
  return tokens
}

/** Reads `name:token,…`; one name may have several tokens, one token only one name. */
export const parseTokens = (text: string): Token[] =>
  refuseShared(
    text
      .split(/[,\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '' && !part.startsWith('#'))
      .map(parseToken),
  )

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
