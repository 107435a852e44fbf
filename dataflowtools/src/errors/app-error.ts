import { AppError as CommonAppError } from '@coderunner/common/problem/app-error.ts'
import type { ErrorCode } from './catalogue.ts'

/** An error of DataFlow Tools, worded for the caller; `code` is of its catalogue. */
export class AppError extends CommonAppError<ErrorCode> {}
