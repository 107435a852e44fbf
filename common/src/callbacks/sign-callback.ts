import { createHmac } from 'node:crypto'

/** The headers that prove where a callback comes from (Standard Webhooks 1.0). */
export interface SignedHeaders {
  'webhook-id': string
  'webhook-timestamp': string
  'webhook-signature': string
}

/** The bytes behind a secret: base64 after `whsec_`, else the text itself in UTF-8. */
export const secretBytes = (secret: string): Buffer =>
  secret.startsWith('whsec_')
    ? Buffer.from(secret.slice('whsec_'.length), 'base64')
    : Buffer.from(secret, 'utf8')

/**
 * Signs `id.timestamp.body` with HMAC-SHA256. `id` is the same at every try, so that a receiver can
 * tell a repetition; the time, in seconds, is the try's own.
 */
export const signCallback = (
  secret: Buffer,
  { id, timestampS, body }: { id: string; timestampS: number; body: string },
): SignedHeaders => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestampS),
  'webhook-signature': `v1,${createHmac('sha256', secret)
    .update(`${id}.${timestampS}.${body}`)
    .digest('base64')}`,
})
