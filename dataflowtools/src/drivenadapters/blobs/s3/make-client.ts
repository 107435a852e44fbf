import { S3 } from '@aws-sdk/client-s3'
import type { S3Options } from './s3-options.ts'

const connectTimeoutMs = 3_000
/** A connection over which nothing has come or gone for so long is given up. */
const idleTimeoutMs = 60_000
/** Each reader of a blob holds one. */
const connectionsAtOnce = 512

const credentialsOf = ({ s3AccessKeyId, s3SecretAccessKey }: S3Options) =>
  s3AccessKeyId === null || s3SecretAccessKey === null
    ? {}
    : { credentials: { accessKeyId: s3AccessKeyId, secretAccessKey: s3SecretAccessKey } }

/**
 * A client for one server. Other servers than Amazon's rarely have a host name for each bucket, and not all
 * know the newer checksums; over plain HTTP each request is signed with the hash of its body anyway.
 */
export const makeClient = (options: S3Options): S3 =>
  new S3({
    region: options.s3Region,
    ...(options.s3Endpoint === null ? {} : { endpoint: options.s3Endpoint, forcePathStyle: true }),
    ...credentialsOf(options),
    maxAttempts: 3,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: connectTimeoutMs,
      socketTimeout: idleTimeoutMs,
      httpAgent: { keepAlive: true, maxSockets: connectionsAtOnce },
      httpsAgent: { keepAlive: true, maxSockets: connectionsAtOnce },
    },
  })
