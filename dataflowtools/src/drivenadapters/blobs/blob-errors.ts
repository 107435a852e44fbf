import { AppError } from '../../errors/app-error.ts'

/** Seconds after which to try again while a store does not answer or is full. */
const retryAfterS = 10

/** `blobs_unavailable`; `cause` must be fit for the log. */
export const unavailable = (cause: unknown): AppError =>
  new AppError('blobs_unavailable', 'the store of files does not answer', { cause, retryAfterS })

/** `blobs_full`; `cause` must be fit for the log. */
export const full = (cause: unknown): AppError =>
  new AppError('blobs_full', 'the store of files has no room for this file', { cause, retryAfterS })

/** `file_too_large`. */
export const tooLarge = (maxBytes: number): AppError =>
  new AppError(
    'file_too_large',
    `the file is larger than ${maxBytes} bytes, the most that is taken`,
  )
