import { AppError } from '../../errors/app-error.ts'
import type { ErrorCode } from '../../errors/catalogue.ts'

/** What the protocol's answers are called in the catalogue; the others are bad requests. */
const codeOf: Readonly<Record<number, ErrorCode>> = {
  403: 'upload_conflict',
  404: 'upload_not_found',
  409: 'upload_conflict',
  410: 'upload_expired',
  412: 'tus_version_needed',
  413: 'file_too_large',
  415: 'unsupported_media_type',
  423: 'upload_conflict',
}

/** The error that an answer of the protocol with this status and text stands for. */
export const toTusError = (status: number, text: string): Error => {
  if (status >= 500) return new Error(`tus: ${text}`)
  return new AppError(codeOf[status] ?? 'invalid_upload', text.trim().slice(0, 200))
}
