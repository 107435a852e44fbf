import { AppError } from './app-error.ts'
import type { ErrorCode } from './catalogue.ts'

/** Whether something that was thrown is the error of this code. */
export const isAppError = (error: unknown, code: ErrorCode): boolean =>
  error instanceof AppError && error.code === code
