import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { CallbackTarget } from './callback-target.ts'

/** What to post; `signal` ends the exchange when its time is over. */
export interface CallbackPost {
  headers: Record<string, string>
  body: string
  signal: AbortSignal
}

const ANSWER_MAX_BYTES = 65_536

/**
 * Posts to the addresses that were checked, never to what the name may mean by now; TLS still asks
 * for the name. Redirects are not followed. Gives the status; the answer's body is thrown away.
 */
export const postCallback = async (
  { url, addresses }: CallbackTarget,
  { headers, body, signal }: CallbackPost,
): Promise<number> => {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  const lookup: LookupFunction = (_host, options, done) => {
    const [first] = addresses
    if (options.all) done(null, addresses)
    else done(null, first?.address ?? '', first?.family)
  }
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = send(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: false,
      lookup,
      signal,
    })
    request.on('response', resolve).on('error', reject).end(body)
  })
  await discard(response)
  return response.statusCode ?? 0
}

/** Reads a little of the answer, so that a polite peer can finish; its end is of no interest. */
const discard = (response: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    let sizeBytes = 0
    response.on('data', (chunk: Buffer) => {
      sizeBytes += chunk.length
      if (sizeBytes > ANSWER_MAX_BYTES) response.destroy()
    })
    response.on('error', () => {}).on('close', resolve)
  })
