import type { Json } from '../../../logics/files/types.ts'

/** The file that an operation reads, through a descriptor that can do nothing else. */
export interface GivenFile {
  descriptor: number
  /** Of what was given; the file itself is larger where `isWhole` is false. */
  sizeBytes: number
  isWhole: boolean
}

/** What a module of operations exports as `run`; `tell` sends a part of the answer ahead. */
export type RunOperation<Input extends Json> = (
  input: Input,
  file: GivenFile,
  tell: (part: Json) => void,
) => Promise<Json>

/**
 * What a module of operations exports. `rehearse` loads what `run` loads only where a file needs it:
 * it is called in the one process that keeps what V8 compiles.
 */
export interface OperationModule {
  run: RunOperation<Json>
  rehearse?: () => Promise<void>
}

/** Thrown by an operation for a file that it cannot read; the message is for the caller. */
export class FileUnreadableError extends Error {}
