import type { Json } from '../../../logics/files/types.ts'

/** What a worker is sent, once. */
export interface RequestFrame {
  input: Json
  sizeBytes: number
  isWhole: boolean
}

/** What a worker says: ready, any number of parts, one ending. */
export type WorkerFrame =
  | { type: 'ready' }
  | { type: 'part'; value: Json }
  | { type: 'result'; value: Json }
  | { type: 'failed'; failure: 'file_unreadable' | 'too_much_memory'; detail: string }

/** The worker's descriptors: what it is asked, the file, what it answers. */
export const descriptors = { request: 0, file: 3, answer: 4 }
