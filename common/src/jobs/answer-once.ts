import { createHash } from 'node:crypto'
import { AppError } from '../problem/app-error.ts'
import type { IdempotencyStore, KeyedRequest, StoredAnswer } from './ports.ts'

/** Names a request by its content, so that the same key with another content is noticed. */
export const fingerprintOf = (...parts: (string | Buffer)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part)
  return hash.digest('base64')
}

/**
 * Answers a keyed request once: a repetition gets the first answer again, or the first job as it
 * stands now. What failed is not kept, so it can be sent again under the same key. Throws
 * `idempotency_conflict` and `idempotency_in_progress`.
 */
export const makeAnswerOnce =
  ({ idempotency }: { idempotency: IdempotencyStore }) =>
  async (
    request: KeyedRequest,
    answer: (jobId: string | null) => Promise<StoredAnswer>,
  ): Promise<StoredAnswer> => {
    const known = await idempotency.take(request)
    if (!known) return answerFirst(idempotency, request, answer)
    if (known.fingerprint !== request.fingerprint) throw otherRequest(request.key)
    if (known.answer) return known.answer
    if (known.jobId !== null) return answer(known.jobId)
    throw new AppError('idempotency_in_progress', 'The first request is still being answered.', {
      retryAfterS: 1,
    })
  }

const answerFirst = async (
  idempotency: IdempotencyStore,
  { owner, key, jobId }: KeyedRequest,
  answer: (jobId: string | null) => Promise<StoredAnswer>,
): Promise<StoredAnswer> => {
  try {
    const first = await answer(jobId)
    if (jobId === null) await idempotency.keep(owner, key, first)
    return first
  } catch (error) {
    await idempotency.drop(owner, key)
    throw error
  }
}

const otherRequest = (key: string): AppError =>
  new AppError('idempotency_conflict', `The key ${key} came with another request before.`)
