import { resolve } from 'node:path'
import type { Token } from '@coderunner/common/auth/tokens.ts'
import { accessWarnings } from '@coderunner/common/config/access-warnings.ts'
import { listenHost } from '@coderunner/common/config/common-settings.ts'
import type { Settings } from '@coderunner/common/config/entry.ts'
import { ConfigError, readSettings, type Texts } from '@coderunner/common/config/read-config.ts'
import { readEnvFile, unknownNames } from '@coderunner/common/config/read-env-file.ts'
import { resolveImports } from '../utils/resolve-imports.ts'
import { settings } from './settings.ts'
import { readSetupFacts } from './setup-facts.ts'

/** All that CodeRunner is told from outside, checked. */
export interface Config
  extends Omit<Settings<typeof settings>, 'host' | 'python' | 'environment' | 'uv'> {
  /** Where to listen; `hostGiven` says whether somebody chose it. */
  host: string
  hostGiven: boolean
  tokens: Token[]
  /** The modules that code may import, ALLOWED_IMPORTS worked in. */
  importsAllowed: string[]
  pythonBin: string
  sitePackages: string
  /** Null where the set-up was not run. */
  uvBin: string | null
  /** Where the set-up has made ready what boxes share; null where it was not run. */
  boxesFolder: string | null
  /** What is worth a warning when the service starts. */
  warnings: string[]
}

/** Where the configuration comes from; `main.ts` names the real places. */
export interface ConfigSources {
  env: Texts
  envFile: string
  factsFile: string
  defaultImports: readonly string[]
}

const guardProblems = (values: Settings<typeof settings>): string[] =>
  values.languageGuard === 'off' && values.nodeEnv === 'production'
    ? ['CODERUNNER_TEST_LANGUAGE_GUARD="off" is refused with NODE_ENV=production']
    : []

const warnings = (
  values: Settings<typeof settings>,
  tokens: Token[],
  strange: string[],
): string[] => [
  ...(strange.length > 0
    ? [`the .env file sets what no setting is called: ${strange.join(', ')}`]
    : []),
  ...accessWarnings(values.host, tokens, 'RUN CODE HERE'),
]

/** Reads and checks everything; throws one ConfigError with every problem in it. */
export const readConfig = (sources: ConfigSources): Config => {
  const problems: string[] = []
  const ownFile = readEnvFile(sources.envFile, problems)
  const values = readSettings(settings, { ...ownFile, ...sources.env }, problems)
  const imports = resolveImports(values.allowedImports, sources.defaultImports)
  const python = readSetupFacts(values, sources.factsFile, problems)
  problems.push(...guardProblems(values))
  problems.push(...imports.problems.map((problem) => `ALLOWED_IMPORTS: ${problem}`))
  if (problems.length > 0) {
    throw new ConfigError(problems)
  }
  const tokens = [...values.tokens, ...values.tokensOfFile]
  return {
    ...values,
    ...python,
    tokens,
    host: listenHost(values.host, tokens),
    hostGiven: values.host !== null,
    importsAllowed: imports.modules,
    dataDir: resolve(values.dataDir),
    warnings: warnings(values, tokens, unknownNames(settings, ownFile)),
  }
}
