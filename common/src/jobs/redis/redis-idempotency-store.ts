import type { IdempotencyStore, KnownRequest } from '../ports.ts'
import type { Context } from './context.ts'
import type { ScriptAnswer } from './scripts.ts'

/** Keyed requests in the same Redis. */
export const makeRedisIdempotencyStore = ({ run }: Context): IdempotencyStore => ({
  take: async ({ owner, key, fingerprint, jobId, lockMs }) =>
    toKnownRequest(await run('take-key', owner, key, fingerprint, jobId ?? '', lockMs)),
  keep: async (owner, key, { statusCode, headers, body }) => {
    await run('keep-key', owner, key, statusCode, JSON.stringify(headers), body)
  },
  drop: async (owner, key) => {
    await run('drop-key', owner, key)
  },
})

const toKnownRequest = (answer: ScriptAnswer): KnownRequest | null => {
  if (answer === null) return null
  const [fingerprint, jobId, statusCode, headers, body] = answer as (Buffer | null)[]
  return {
    fingerprint: String(fingerprint),
    jobId: jobId?.length ? String(jobId) : null,
    answer: statusCode
      ? {
          statusCode: Number(statusCode),
          headers: JSON.parse(String(headers)),
          body: body ?? Buffer.alloc(0),
        }
      : null,
  }
}
