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
import { integer, optional } from '@coderunner/common/config/entries.ts'
import { redisEntries } from '@coderunner/common/redis/redis-settings.ts'
import { readBlobUrl } from './blob-url.ts'
import { readServiceUrl } from './service-url.ts'

const cores = availableParallelism()
const text = (given: string): string => given
const unsetText = (name: string, accepts: string, description: string) =>
  optional<string | null>(name, { accepts, fallback: null, description, read: text })

/** Every setting of DataFlow Tools: the README's table is made of it. */
export const settings = {
  port: portEntry(8081),
  host: hostEntry,
  tokens: tokensEntry,
  tokensOfFile: tokensFileEntry,
  maxUploadMb: integer('MAX_UPLOAD_MB', {
    fallback: 1024,
    min: 1,
    max: 1_048_576,
    unit: 'MiB',
    description: 'Largest file',
  }),
  bodiesMaxMb: bodiesMaxEntry(32),
  fileTtlHours: integer('FILE_TTL_HOURS', {
    fallback: 0,
    min: 0,
    max: 876_000,
    unit: 'hours',
    description: 'How long files are kept; 0 is for ever',
  }),
  dbHost: unsetText(
    'DB_HOST',
    'an address or a host name',
    'MySQL or MariaDB for the records; unset is SQLite in DATA_DIR',
  ),
  dbPort: integer('DB_PORT', { fallback: 3306, min: 1, max: 65_535, description: 'Its TCP port' }),
  dbName: optional<string>('DB_NAME', {
    accepts: 'a name',
    fallback: 'dataflow',
    shownDefault: 'dataflow',
    description: 'Its database; it has to be there',
    read: text,
  }),
  dbUser: optional<string>('DB_USER', {
    accepts: 'a name',
    fallback: 'root',
    shownDefault: 'root',
    description: 'Its user',
    read: text,
  }),
  dbPassword: unsetText('DB_PASSWORD', 'a text', 'The password of DB_USER'),
  ...redisEntries,
  blobUrl: optional('BLOB_URL', {
    accepts: '`file:` and a path, or `s3://bucket/prefix`',
    fallback: readBlobUrl('file:'),
    shownDefault: 'file: (a folder in DATA_DIR)',
    description: 'Where the bytes of files are kept',
    read: readBlobUrl,
  }),
  s3Endpoint: optional<string | null>('S3_ENDPOINT', {
    accepts: 'an http(s) address',
    fallback: null,
    description: 'S3-compatible server; unset is Amazon’s',
    read: readServiceUrl,
  }),
  s3Region: optional<string>('S3_REGION', {
    accepts: 'a name',
    fallback: 'us-east-1',
    shownDefault: 'us-east-1',
    description: 'Its region',
    read: text,
  }),
  s3AccessKeyId: unsetText(
    'S3_ACCESS_KEY_ID',
    'a text',
    'Key for it; unset is what the AWS environment gives',
  ),
  s3SecretAccessKey: unsetText('S3_SECRET_ACCESS_KEY', 'a text', 'The secret of that key'),
  coderunnerUrl: optional<string>('CODERUNNER_URL', {
    accepts: 'an http(s) address',
    fallback: 'http://127.0.0.1:8080',
    shownDefault: 'http://127.0.0.1:8080',
    description: 'Where CodeRunner is',
    read: readServiceUrl,
  }),
  ocrServiceUrl: optional<string | null>('OCR_SERVICE_URL', {
    accepts: 'an http(s) address',
    fallback: null,
    description: 'An OCR service to use in place of the models that come along',
    read: readServiceUrl,
  }),
  cacheMaxMb: integer('CACHE_MAX_MB', {
    fallback: 64,
    min: 1,
    max: 65_536,
    unit: 'MiB',
    description:
      'Most that kept results of processing take, in memory or in Redis; the oldest go first',
  }),
  sandboxIsolation: isolationEntry('the processes that read files'),
  workerConcurrency: integer('WORKER_CONCURRENCY', {
    fallback: cores,
    shownDefault: 'cores',
    min: 1,
    max: 256,
    unit: 'processes',
    description: 'Files that are read at the same time; as many processes wait for the next ones',
  }),
  python: pythonEntry('starts those processes'),
  callbackAllow: callbackAllowEntry,
  callbackSecret: callbackSecretEntry,
  jobTtlMs: jobTtlEntry,
  dataDir: dataDirEntry,
  logLevel: logLevelEntry,
  nodeEnv: nodeEnvEntry,
}
