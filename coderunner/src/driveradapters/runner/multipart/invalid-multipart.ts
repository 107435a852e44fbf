import { AppError } from '../../../errors/app-error.ts'

/** The error for a multipart body that cannot be read as what it says it is. */
export const invalidMultipart = (detail: string): AppError =>
  new AppError('invalid_multipart', detail)
