import { AppError } from '../../problem/app-error.ts'

/** Reads an Idempotency-Key: 1 to 255 visible ASCII characters; null when there is none. */
export const idempotencyKeyOf = (header: string | string[] | undefined): string | null => {
  if (header === undefined) return null
  if (typeof header === 'string' && /^[\x21-\x7e]{1,255}$/.test(header)) return header
  throw new AppError('invalid_request', 'Idempotency-Key takes 1 to 255 visible ASCII characters.')
}
