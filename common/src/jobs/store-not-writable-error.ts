import { AppError } from '../problem/app-error.ts'

/** The store of jobs can be read and not be written to: what is known can be asked for, nothing new is taken. */
export class StoreNotWritableError extends AppError {
  constructor(reason: string, cause: unknown) {
    super('store_unavailable', `The store of jobs cannot be written to: ${reason}.`, {
      cause,
      retryAfterS: 5,
    })
  }
}
