import { join, resolve } from 'node:path'
import type { Token } from '@coderunner/common/auth/tokens.ts'
import { accessWarnings } from '@coderunner/common/config/access-warnings.ts'
import { listenHost } from '@coderunner/common/config/common-settings.ts'
import type { Settings } from '@coderunner/common/config/entry.ts'
import { ConfigError, readSettings, type Texts } from '@coderunner/common/config/read-config.ts'
import { readEnvFile, unknownNames } from '@coderunner/common/config/read-env-file.ts'
import { readSetupPython } from '@coderunner/common/config/setup-python.ts'
import { settings } from './settings.ts'

/** All that DataFlow Tools is told from outside, checked. */
export interface Config extends Omit<Settings<typeof settings>, 'host' | 'python'> {
  host: string
  pythonBin: string
  tokens: Token[]
  /** What is worth a warning when the service starts. */
  warnings: string[]
}

/** Where the configuration comes from; `main.ts` names the real places. */
export interface ConfigSources {
  env: Texts
  envFile: string
  factsFile: string
}

/** The services may share one DATA_DIR: what is this one's is in a folder of its own. */
const ownFolder = 'dataflowtools'

const keyProblems = ({ s3AccessKeyId, s3SecretAccessKey }: Settings<typeof settings>): string[] =>
  (s3AccessKeyId === null) === (s3SecretAccessKey === null)
    ? []
    : ['S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together: set both, or neither']

/** Reads and checks everything; throws one ConfigError with every problem in it. */
export const readConfig = (sources: ConfigSources): Config => {
  const problems: string[] = []
  const ownFile = readEnvFile(sources.envFile, problems)
  const values = readSettings(settings, { ...ownFile, ...sources.env }, problems)
  problems.push(...keyProblems(values))
  const pythonBin = readSetupPython(values.python, sources.factsFile, problems)
  if (problems.length > 0) throw new ConfigError(problems)
  const tokens = [...values.tokens, ...values.tokensOfFile]
  const strange = unknownNames(settings, ownFile)
  return {
    ...values,
    pythonBin,
    tokens,
    host: listenHost(values.host, tokens),
    dataDir: join(resolve(values.dataDir), ownFolder),
    warnings: [
      ...(strange.length > 0
        ? [`the .env file sets what no setting is called: ${strange.join(', ')}`]
        : []),
      ...accessWarnings(values.host, tokens, 'READ AND CHANGE FILES HERE'),
    ],
  }
}
