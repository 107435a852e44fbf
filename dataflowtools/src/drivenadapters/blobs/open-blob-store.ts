import { join } from 'node:path'
import type { Config } from '../../common/config.ts'
import type { BlobStore } from '../../logics/files/ports.ts'
import type { BlobLog } from './blob-log.ts'
import { openFolderStore } from './folder/folder-store.ts'

/** The settings that say where blobs are. */
export type BlobConfig = Pick<
  Config,
  'blobUrl' | 'dataDir' | 's3Endpoint' | 's3Region' | 's3AccessKeyId' | 's3SecretAccessKey'
>

/**
 * Opens the store that BLOB_URL names. A folder is made where it is absent, and has to be writable; an S3
 * server need not answer yet: `ping` tells.
 */
export const openBlobStore = async (
  config: BlobConfig,
  log: BlobLog,
): Promise<BlobStore & { close(): void }> => {
  const { blobUrl: place, dataDir, ...s3 } = config
  if (place.kind === 'folder') return openFolderStore(place.path ?? join(dataDir, 'blobs'), log)
  // The client is large, and most installations do without.
  const { openS3Store } = await import('./s3/s3-store.ts')
  return openS3Store({ ...s3, ...place }, log)
}
