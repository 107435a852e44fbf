import { isLoopback } from '../auth/is-loopback.ts'
import type { Token } from '../auth/tokens.ts'

/** A token with fewer characters can be guessed. */
const shortTokenLength = 16

const shortTokenWarnings = (tokens: readonly Token[]): string[] => {
  const short = tokens.filter(({ secret }) => secret.length < shortTokenLength)
  const owners = [...new Set(short.map(({ owner }) => owner))].join(', ')
  return short.length === 0
    ? []
    : [
        `a token of ${owners} has fewer than ${shortTokenLength} characters and may be guessed: make one with \`openssl rand -hex 24\``,
      ]
}

/**
 * What is worth a warning of who may call. `host` is what was given, null for nothing; `harm` says
 * what whoever reaches the service can do: `RUN CODE HERE`.
 */
export const accessWarnings = (
  host: string | null,
  tokens: readonly Token[],
  harm: string,
): string[] => [
  ...shortTokenWarnings(tokens),
  ...(host !== null && !isLoopback(host) && tokens.length === 0
    ? [
        `HOST=${host} was given and no API_TOKENS: WHOEVER REACHES THIS ADDRESS CAN ${harm}. Set API_TOKENS, or leave HOST out.`,
      ]
    : []),
]
