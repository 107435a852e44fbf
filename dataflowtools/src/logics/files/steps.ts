import type { Readable } from 'node:stream'
import type { ByteRange, FileRecord, Json, StoredBlob } from './types.ts'

/** What comes with the bytes of a new file. */
export interface FileDetails {
  /** Given where the file's id was told before its bytes came. */
  id?: string
  owner: string
  /** As its sender calls it. */
  name: string | undefined
  /** Names or ids. */
  tags: readonly string[]
  metadata: Record<string, Json>
}

/**
 * Records a file whose bytes are stored. On failure the bytes are removed again: what stays behind
 * when the process dies in between is swept.
 */
export type AddFile = (
  blob: StoredBlob,
  details: FileDetails,
  signal: AbortSignal,
) => Promise<FileRecord>

/** Deletes a file; its bytes go with the last file that has them. Throws `file_not_found`, `file_expired`. */
export type DeleteFile = (owner: string, id: string) => Promise<void>

/** A file and the way to its bytes; null is all of them. */
export interface OpenedFile {
  file: FileRecord
  read: (range: ByteRange | null) => Promise<Readable>
}

/** Opens a file of an owner; throws `file_not_found`, `file_expired`, `blobs_unavailable`. */
export type OpenFile = (owner: string, id: string) => Promise<OpenedFile>

/** What callers may change of a file; what is left out stays. */
export interface AskedChange {
  name?: string
  /** Names or ids; these and no others. */
  tags?: readonly string[]
  /** Names or ids; beside those that it has. */
  addTags?: readonly string[]
  removeTags?: readonly string[]
  /** Merged into what there is; null takes a name away. */
  metadata?: Record<string, Json>
}

/** Changes a file; throws `file_not_found`, `file_expired`, `tag_not_found` and `invalid_request`. */
export type UpdateFile = (owner: string, id: string, change: AskedChange) => Promise<FileRecord>

/** Reads a file as text; throws `file_without_text` for one that is none, and what opening throws. */
export type ReadText = (owner: string, id: string) => Promise<string>
