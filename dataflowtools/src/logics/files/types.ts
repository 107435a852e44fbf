/** JSON as callers send and get it. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** What is kept of a file beside its bytes. Times are milliseconds since the epoch. */
export interface FileRecord {
  /** UUIDv7: ids sort by the time of upload. */
  id: string
  owner: string
  /** Without folders, in NFC. */
  name: string
  sizeBytes: number
  /** From the content, not the name. */
  mimeType: string
  sha256: string
  /** What the content says of itself, by its type: `width`, `pages`, `title`. */
  properties: Record<string, Json>
  /** What callers have set. */
  metadata: Record<string, Json>
  /** The names of its tags, sorted. */
  tags: string[]
  createdAt: number
  updatedAt: number
  /** Null is never. */
  expiresAt: number | null
}

/** A file to be recorded; its bytes are in the blob store already. */
export type NewFile = Omit<FileRecord, 'tags' | 'updatedAt'> & { tagIds: string[] }

/** What may be changed of a file; what is left out stays. */
export interface FileChange {
  name?: string
  metadata?: Record<string, Json>
  tagIds?: string[]
}

/** Bytes in the blob store. The key is random: equal bytes are found by their hash, in the records. */
export interface StoredBlob {
  key: string
  sha256: string
  sizeBytes: number
}

/** Which files of an owner to list, newest first. Times are milliseconds since the epoch. */
export interface FileFilter {
  owner: string
  /** Ids of tags: all of these, any of these, none of these. */
  tagsAll: readonly string[]
  tagsAny: readonly string[]
  tagsNone: readonly string[]
  /** `image/png`, or `image/*`. */
  mimeType: string | null
  /** A part of the name; case does not matter. */
  name: string | null
  createdFrom: number | null
  createdBefore: number | null
}

/** One page of a list; `next` is the id to read on after, null at the end. */
export interface FilePage {
  files: FileRecord[]
  next: string | null
}

/** What is found under an id: a file, or the mark that an expired one leaves. */
export type FoundFile = { state: 'known'; file: FileRecord; blobKey: string } | { state: 'expired' }

/** Bytes of a blob, both ends in it. */
export interface ByteRange {
  start: number
  end: number
}
