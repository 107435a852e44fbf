/** Bytes that are kept under `blob_key`, once for equal content. */
export interface BlobsTable {
  blob_key: string
  sha256: string
  size_bytes: number
  /** 1 once a file that named it was removed: then `forgetBlobs` looks whether any still does. */
  is_freed: number
}

/** A file; `properties` and `metadata` are JSON, times milliseconds since the epoch. */
export interface FilesTable {
  id: string
  owner: string
  blob_key: string
  name: string
  name_key: Uint8Array
  mime_type: string
  properties: string
  metadata: string
  created_at: number
  updated_at: number
  expires_at: number | null
}

/** The marks that expired files leave. */
export interface ExpiredFilesTable {
  id: string
  owner: string
  expired_at: number
}

/** A tag; `rules` is JSON. */
export interface TagsTable {
  id: string
  owner: string
  name: string
  name_key: Uint8Array
  color: string | null
  description: string
  rules: string
  has_rules: number
  created_at: number
  updated_at: number
}

/** Which file has which tag. */
export interface FileTagsTable {
  file_id: string
  tag_id: string
}

/** What `migrations/` builds, for Kysely. */
export interface Schema {
  blobs: BlobsTable
  files: FilesTable
  expired_files: ExpiredFilesTable
  tags: TagsTable
  file_tags: FileTagsTable
}
