import { AppError } from '../../../errors/app-error.ts'
import { full, unavailable } from '../blob-errors.ts'
import type { BlobLog } from '../blob-log.ts'

/** What is read of an error of the client; its other fields may hold what was signed. */
interface Failure {
  name?: string
  code?: string
  message?: string
  $metadata?: { httpStatusCode?: number; requestId?: string }
}

/** What servers call it: QuotaExceeded, XMinioStorageFull, InsufficientStorage, … */
const fullName = /quota|storagefull|insufficientstorage|nospace/i
const insufficientStorage = 507

/** Tells errors of the server by their code, such as `NoSuchKey`. */
export const isNamed = (error: unknown, ...names: string[]): boolean =>
  error instanceof Error && names.includes(error.name)

const reasonOf = ({ name, code, message }: Failure, secrets: readonly string[]): string => {
  const text = [name, code, message].filter(Boolean).join(' ')
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, '…'), text).slice(0, 500)
}

/**
 * Words what the server or the way to it failed with, and logs it without `secrets`: `blobs_full`, else
 * `blobs_unavailable`.
 */
export const makeS3Errors =
  (log: BlobLog, secrets: readonly string[]) =>
  (error: unknown): Error => {
    if (error instanceof AppError) return error
    const failure = error as Failure
    const { httpStatusCode: status, requestId } = failure.$metadata ?? {}
    const isFull = status === insufficientStorage || fullName.test(failure.name ?? '')
    const reason = reasonOf(failure, secrets)
    log.warn({ reason, status, requestId }, isFull ? 'the S3 server is full' : 'S3 fails')
    return isFull ? full(new Error(reason)) : unavailable(new Error(reason))
  }
