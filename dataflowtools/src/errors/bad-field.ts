import { AppError } from './app-error.ts'

/** The error of one bad field: `pointer` is a JSON pointer into the body, `message` goes on from it. */
export const badField = (pointer: string, message: string): AppError =>
  new AppError('invalid_request', `${pointer} ${message}`, { errors: [{ pointer, message }] })
