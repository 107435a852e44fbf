import type { Readable } from 'node:stream'
import type { Json } from '../../logics/files/types.ts'

/** Work that is done in a box: `module` is the path of a file that exports `run`, see process/operation.ts. */
export interface Operation {
  name: string
  module: string
}

/** A file to be read in a box. */
export interface BoxedFile {
  open: () => Promise<Readable>
}

/** What one piece of work may take. */
export interface BoxedLimits {
  /** From when the worker has the file. */
  timeoutMs: number
  /** Beside what a worker holds before it begins. */
  memoryBytes: number
  /** Everything that it answers. */
  outputBytes: number
  /** Of a larger file the worker is given as much from its beginning. */
  fileBytes: number
}

/** Why there is no result. */
export type BoxedFailure =
  | 'timed_out'
  | 'too_much_memory'
  | 'too_much_output'
  | 'crashed'
  | 'file_unreadable'

/**
 * How it went; `parts` is what was told before the end. `detail` is the worker's own words for
 * `file_unreadable`, for the log otherwise. All of it is as trustworthy as the file.
 */
export type BoxedOutcome = { parts: Json[] } & (
  | { isDone: true; value: Json }
  | { isDone: false; failure: BoxedFailure; detail: string }
)

/**
 * Does a piece of work on a file, in a process of its own that has seen no other file, without network
 * or files. What the file makes of it is the outcome; throws what `signal` was aborted with, what the
 * file's stream failed with, `queue_full`, `blobs_full`, `shutting_down`, and when no worker can be started.
 */
export type RunBoxed = (
  operation: Operation,
  input: Json,
  file: BoxedFile | null,
  limits: BoxedLimits,
  signal: AbortSignal,
) => Promise<BoxedOutcome>
