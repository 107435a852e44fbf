import type { Readable } from 'node:stream'
import type {
  ByteRange,
  FileChange,
  FileFilter,
  FilePage,
  FileRecord,
  FoundFile,
  NewFile,
  StoredBlob,
} from './types.ts'

/**
 * The records of files, and which blob holds the bytes of each. A record never names a blob that
 * `forgetBlobs` has taken: both are decided in one transaction. Every method throws
 * `records_unavailable` while the database does not answer.
 */
export interface FileRecords {
  /**
   * Records a file whose bytes were stored as `blob`. Where the same bytes (same hash and size) are
   * recorded under another key, that one is used, and `blob` is left over: `isBlobUsed` is false.
   * `blob` was put just now: a key that was recorded before may have been forgotten. When it throws
   * `records_unavailable` the file may have been recorded all the same: `blob` is the sweep's then.
   */
  add(file: NewFile, blob: StoredBlob): Promise<{ file: FileRecord; isBlobUsed: boolean }>
  /** Null for an unknown id, another owner's, or one that was removed. */
  find(owner: string, id: string): Promise<FoundFile | null>
  list(filter: FileFilter, limit: number, after: string | null): Promise<FilePage>
  /** Null when there is no such file (any more). Tags that are gone by then are left out. */
  update(owner: string, id: string, change: FileChange): Promise<FileRecord | null>
  /** False when there is no such file (any more). */
  remove(owner: string, id: string): Promise<boolean>
  /** Turns files whose time is over into marks; returns how many. */
  expire(now: number): Promise<number>
  /** Takes up to `limit` blobs that no file names out of the records, and returns their keys. */
  forgetBlobs(limit: number): Promise<string[]>
  /** Of these keys, those that are recorded. */
  knownBlobs(keys: readonly string[]): Promise<Set<string>>
  /** Throws when the database does not answer. */
  ping(): Promise<void>
}

/**
 * Keeps bytes under keys of its own. `put` leaves nothing behind when it fails, and is durable when
 * it returns. Methods throw `blobs_unavailable` while the store does not answer.
 */
export interface BlobStore {
  /**
   * Reads `content` to its end, with memory that does not grow with it. Throws `file_too_large`
   * above `maxBytes`, `blobs_full`, and what `content` was destroyed with.
   */
  put(content: Readable, maxBytes: number): Promise<StoredBlob>
  /** The bytes, or those of `range`; null when there is no such blob, or it has no byte at `range.start`. */
  open(key: string, range: ByteRange | null): Promise<Readable | null>
  /** It may be gone already. */
  remove(key: string): Promise<void>
  /** All keys of blobs that were finished before `olderThan`, in pages; and what broken uploads left is removed. */
  sweep(olderThan: number): AsyncIterable<string[]>
  ping(): Promise<void>
}

/** What a file's content says of itself. */
export interface FileInspector {
  /** Never throws for a file that is broken or hostile: its type is told as far as it can be. */
  inspect(blob: StoredBlob, name: string, signal: AbortSignal): Promise<Inspected>
}

/** The type of a file and what was found in it. */
export interface Inspected {
  mimeType: string
  properties: FileRecord['properties']
}

/** A file to be put into a zip; `read` is called when its turn comes. */
export interface ZipEntry {
  name: string
  modifiedAt: number
  sizeBytes: number
  read: () => Promise<Readable>
}

/** Writes a zip while it is read: memory does not grow with what is in it. */
export type WriteZip = (entries: readonly ZipEntry[]) => Readable
