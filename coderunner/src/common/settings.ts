import { availableParallelism } from 'node:os'
import { callbackSecretEntry } from '@coderunner/common/callbacks/callback-settings.ts'
import {
  bodiesMaxEntry,
  callbackAllowEntry,
  dataDirEntry,
  hostEntry,
  isolationEntry,
  jobTtlEntry,
  logLevelEntry,
  nodeEnvEntry,
  portEntry,
  pythonEntry,
  tokensEntry,
  tokensFileEntry,
} from '@coderunner/common/config/common-settings.ts'
import {
  choice,
  flag,
  integer,
  optional,
  positive,
  size,
} from '@coderunner/common/config/entries.ts'
import { redisEntries } from '@coderunner/common/redis/redis-settings.ts'
import { readPackageIndexUrl } from './package-index-url.ts'
import { patterns } from './package-patterns.ts'

const cores = availableParallelism()
const mebibyte = 1024 ** 2
const path = (text: string): string => text

/** Every setting of CodeRunner: the README's table is made of it. */
export const settings = {
  port: portEntry(8080),
  host: hostEntry,
  maxExecutionTimeS: positive('MAX_EXECUTION_TIME', {
    fallback: 30,
    max: 86_400,
    unit: 'seconds',
    description: 'Longest run; the cap and the default of `timeout`',
  }),
  maxMemoryMb: integer('MAX_MEMORY_MB', {
    fallback: 512,
    min: 16,
    max: 1_048_576,
    unit: 'MiB',
    description:
      'Most memory that a run can write to (libraries that it maps to read do not count); the cap and the default of `memory_mb`',
  }),
  allowPackageInstall: flag('ALLOW_PACKAGE_INSTALL', {
    fallback: true,
    description: 'Whether packages may be installed',
  }),
  packageIndexUrl: optional<string | null>('PACKAGE_INDEX_URL', {
    accepts: 'an http(s) address',
    fallback: null,
    description: 'Package index; unset is the one that pip is set up to use',
    read: readPackageIndexUrl,
  }),
  allowedPackages: patterns('ALLOWED_PACKAGES', {
    fallback: ['*'],
    shownDefault: 'all',
    description: 'Packages that may be asked for; what they need comes with them',
  }),
  deniedPackages: patterns('DENIED_PACKAGES', {
    fallback: [],
    shownDefault: 'none',
    description: 'Packages that are never installed, nor as something that others need',
  }),
  packageMaxMb: integer('PACKAGE_MAX_MB', {
    fallback: 1024,
    min: 1,
    max: 1_048_576,
    unit: 'MiB',
    description: 'Most that the packages of one environment take, unpacked, beside the base',
  }),
  packageTimeoutS: positive('PACKAGE_TIMEOUT', {
    fallback: 300,
    max: 86_400,
    unit: 'seconds',
    description: 'Longest time for making an environment; the `timeout` of a run does not count it',
  }),
  environmentsMaxMb: integer('ENVIRONMENTS_MAX_MB', {
    fallback: 8192,
    min: 1,
    max: 16_777_216,
    unit: 'MiB',
    description: 'Room for all environments beside the base; the longest unused ones go first',
  }),
  autoInstallImports: flag('AUTO_INSTALL_IMPORTS', {
    fallback: false,
    description:
      'Whether missing modules are installed where a request does not say `auto_install`',
  }),
  tokens: tokensEntry,
  tokensOfFile: tokensFileEntry,
  callbackAllow: callbackAllowEntry,
  callbackSecret: callbackSecretEntry,
  jobTtlMs: jobTtlEntry,
  ...redisEntries,
  sandboxIsolation: isolationEntry('runs'),
  sandboxConcurrency: integer('SANDBOX_CONCURRENCY', {
    fallback: 2 * cores,
    shownDefault: '2 × cores',
    min: 1,
    max: 4096,
    unit: 'runs',
    description: 'Runs at the same time',
  }),
  sandboxQueueMax: integer('SANDBOX_QUEUE_MAX', {
    fallback: 256,
    min: 0,
    max: 1_000_000,
    unit: 'runs',
    description: 'Runs that may wait; one more is answered with 429',
  }),
  sandboxPoolSize: integer('SANDBOX_POOL_SIZE', {
    fallback: Math.max(2, 2 * cores),
    shownDefault: '2 × cores',
    min: 1,
    max: 1024,
    unit: 'processes',
    description: 'Locked-down processes that stand ready, a zygote',
  }),
  bodiesMaxMb: bodiesMaxEntry(32),
  maxOutputBytes: size('MAX_OUTPUT_BYTES', {
    fallback: mebibyte,
    shownDefault: '1 MiB',
    min: 1024,
    max: 256 * mebibyte,
    description: 'Most that is kept of stdout and of stderr, each',
  }),
  maxArtifactBytes: size('MAX_ARTIFACT_BYTES', {
    fallback: 16 * mebibyte,
    shownDefault: '16 MiB',
    min: 0,
    max: 1024 * mebibyte,
    description: 'Most that the files in `output/` may hold together',
  }),
  scratchMb: integer('SCRATCH_MB', {
    fallback: 64,
    min: 1,
    max: 65_536,
    unit: 'MiB',
    description:
      'Room in the scratch folder of a run, which holds at most 20,000 files and folders whatever this is',
  }),
  allowedImports: optional<string>('ALLOWED_IMPORTS', {
    accepts: '`+module,-module`, or a whole list `module,module`',
    fallback: '',
    shownDefault: 'the default list',
    description: 'Changes to the modules that code may import, or all of them',
    read: (text) => text,
  }),
  dataDir: dataDirEntry,
  logLevel: logLevelEntry,
  python: pythonEntry('runs the code'),
  environment: optional<string | null>('CODERUNNER_ENVIRONMENT', {
    accepts: 'a path',
    fallback: null,
    shownDefault: 'what the set-up made',
    description: 'Folder site-packages of the base environment',
    read: path,
  }),
  uv: optional<string | null>('CODERUNNER_UV', {
    accepts: 'a path',
    fallback: null,
    shownDefault: 'what the set-up made',
    description: 'The program uv, which installs packages',
    read: path,
  }),
  languageGuard: choice('CODERUNNER_TEST_LANGUAGE_GUARD', {
    of: ['on', 'off'],
    fallback: 'on',
    description: 'For tests of the kernel layers alone; `off` is refused in production',
  }),
  nodeEnv: nodeEnvEntry,
}
