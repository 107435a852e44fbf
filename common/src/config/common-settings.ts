import { parseTokens, readTokensFile, type Token, tokensAccepted } from '../auth/tokens.ts'
import { type AllowRule, allowRuleAccepted, parseAllowRule } from '../callbacks/allow-rule.ts'
import { choice, duration, integer, optional } from './entries.ts'
import { ConfigValueError } from './entry.ts'

const readHost = (text: string): string => {
  if (!/^[A-Za-z0-9.:_-]{1,253}$/.test(text)) {
    throw new ConfigValueError(
      'is no address and no host name; accepted is, for example, 127.0.0.1',
    )
  }
  return text
}

/** PORT, with the default of the service. */
export const portEntry = (fallback: number) =>
  integer('PORT', { min: 0, max: 65_535, fallback, description: 'TCP port; 0 takes a free one' })

/** HOST; null means that nobody chose one. */
export const hostEntry = optional<string | null>('HOST', {
  accepts: 'an address or a host name',
  fallback: null,
  shownDefault: '127.0.0.1 without tokens, else 0.0.0.0',
  description: 'Address to listen on',
  read: readHost,
})

/** API_TOKENS. */
export const tokensEntry = optional<Token[]>('API_TOKENS', {
  accepts: tokensAccepted,
  fallback: [],
  description: 'Bearer tokens; the name is the owner of what is made with the token',
  read: parseTokens,
})

/** API_TOKENS_FILE. */
export const tokensFileEntry = optional<Token[]>('API_TOKENS_FILE', {
  accepts: 'a path',
  fallback: [],
  description: 'File with tokens as in API_TOKENS, or one a line',
  read: readTokensFile,
})

/** JOB_TTL, in milliseconds. */
export const jobTtlEntry = duration('JOB_TTL', {
  fallbackMs: 86_400_000,
  shownDefault: '24h',
  description: 'How long jobs, their results and large artifacts are kept',
})

const readAllowRule = (text: string): AllowRule => {
  const rule = parseAllowRule(text)
  if (rule === null) {
    throw new ConfigValueError(`names ${JSON.stringify(text)}; accepted is ${allowRuleAccepted}`)
  }
  return rule
}

/** CALLBACK_ALLOW. */
export const callbackAllowEntry = optional<AllowRule[]>('CALLBACK_ALLOW', {
  accepts: `${allowRuleAccepted}; comma-separated`,
  fallback: [],
  shownDefault: 'none',
  description: 'Private hosts that `callback_url` may name beside the public ones',
  read: (text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map(readAllowRule),
})

/** DATA_DIR. */
export const dataDirEntry = optional<string>('DATA_DIR', {
  accepts: 'a path',
  fallback: './data',
  shownDefault: './data',
  description: 'Folder for all that is kept',
  read: (text) => text,
})

/** CODERUNNER_PYTHON; null is what the set-up made. `use` says what the service does with it. */
export const pythonEntry = (use: string) =>
  optional<string | null>('CODERUNNER_PYTHON', {
    accepts: 'a path',
    fallback: null,
    shownDefault: 'what the set-up made',
    description: `Python interpreter (3.11 or newer) that ${use}`,
    read: (text) => text,
  })

/** SANDBOX_ISOLATION; `what` is what is shut in. */
export const isolationEntry = (what: string) =>
  choice('SANDBOX_ISOLATION', {
    of: ['auto', 'namespaces', 'landlock'],
    fallback: 'auto',
    description: `How ${what} are shut in; \`auto\` takes the strongest that the machine has`,
  })

/** BODIES_MAX_MB, at least the largest body that the service takes. */
export const bodiesMaxEntry = (bodyMaxMb: number) =>
  integer('BODIES_MAX_MB', {
    fallback: 256,
    min: bodyMaxMb,
    max: 1_048_576,
    unit: 'MiB',
    description:
      'Most that the bodies of all requests under way hold together; beyond it, bodies over 64 KiB are answered with 429',
  })

/** LOG_LEVEL. */
export const logLevelEntry = choice('LOG_LEVEL', {
  of: ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
  fallback: 'info',
  description: 'Least serious lines that are logged',
})

/** NODE_ENV; empty means development. */
export const nodeEnvEntry = optional<string>('NODE_ENV', {
  accepts: 'any word',
  fallback: '',
  description: '`production` refuses settings that are only for tests',
  read: (text) => text,
})

/** Where to listen: what HOST says; without it the loopback when anybody could call, else everywhere. */
export const listenHost = (host: string | null, tokens: readonly Token[]): string =>
  host ?? (tokens.length > 0 ? '0.0.0.0' : '127.0.0.1')
