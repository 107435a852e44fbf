import { ConfigValueError } from '@coderunner/common/config/entry.ts'

/** Where blobs are: a folder (null is the one in DATA_DIR), or a bucket, keys beginning with `prefix`. */
export type BlobPlace =
  | { kind: 'folder'; path: string | null }
  | { kind: 's3'; bucket: string; prefix: string }

const bucketForm = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

/** Reads BLOB_URL: `file:`, `file:/srv/blobs`, `file:///srv/blobs`, `s3://bucket`, `s3://bucket/prefix`. */
export const readBlobUrl = (text: string): BlobPlace => {
  if (text.startsWith('file:')) {
    const path = text.slice('file:'.length).replace(/^\/\/(?=\/|$)/, '')
    if (path.startsWith('//')) throw refusal()
    return { kind: 'folder', path: path === '' ? null : decodeURI(path) }
  }
  const [, bucket = '', prefix = ''] = /^s3:\/\/([^/]*)\/?(.*)$/.exec(text) ?? []
  if (!bucketForm.test(bucket)) throw refusal()
  return {
    kind: 's3',
    bucket,
    prefix: prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`,
  }
}

const refusal = (): ConfigValueError =>
  new ConfigValueError(
    'is no place for files; accepted is `file:`, `file:/path` or `s3://bucket/prefix`',
  )
