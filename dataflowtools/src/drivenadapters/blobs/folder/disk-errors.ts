import { AppError } from '../../../errors/app-error.ts'
import { full, unavailable } from '../blob-errors.ts'
import type { BlobLog } from '../blob-log.ts'

/** No room on the disk, or in what the user may take of it. */
const fullCodes = new Set(['ENOSPC', 'EDQUOT'])

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined

/** Tells errors of the disk by their code. */
export const hasCode = (error: unknown, ...codes: string[]): boolean =>
  codes.includes(codeOf(error) ?? '')

/** Words what a disk failed with, and logs it: `blobs_full`, else `blobs_unavailable`. */
export const makeDiskErrors =
  (log: BlobLog) =>
  (error: unknown): Error => {
    if (error instanceof AppError) return error
    const isFull = fullCodes.has(codeOf(error) ?? '')
    log.warn({ err: error }, isFull ? 'the folder of files is full' : 'the folder of files fails')
    return isFull ? full(error) : unavailable(error)
  }
