import { openBlobStore } from '../../../src/drivenadapters/blobs/open-blob-store.ts'
import type { S3Server } from '../../servers/s3.ts'

/** A log that keeps what is said to it. */
export const recordingLog = () => {
  const lines: unknown[] = []
  return { lines, log: { warn: (...line: unknown[]) => void lines.push(line) } }
}

const withoutS3 = { s3Endpoint: null, s3AccessKeyId: null, s3SecretAccessKey: null }

/** The store in a folder, as the service opens it. */
export const openFolder = (path: string, log = recordingLog().log) =>
  openBlobStore(
    { blobUrl: { kind: 'folder', path }, dataDir: '/none', s3Region: 'us-east-1', ...withoutS3 },
    log,
  )

/** The store in a bucket, as the service opens it. */
export const openBucket = (
  server: Pick<S3Server, 'endpoint' | 'region' | 'accessKeyId' | 'secretAccessKey'>,
  bucket: string,
  prefix = '',
  log = recordingLog().log,
) =>
  openBlobStore(
    {
      blobUrl: { kind: 's3', bucket, prefix },
      dataDir: '/none',
      s3Endpoint: server.endpoint,
      s3Region: server.region,
      s3AccessKeyId: server.accessKeyId,
      s3SecretAccessKey: server.secretAccessKey,
    },
    log,
  )
