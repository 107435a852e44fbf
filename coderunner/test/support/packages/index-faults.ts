import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'

/** What an index does instead of answering well. */
export type Fault =
  | { kind: 'status'; status: number; body?: string; headers?: Record<string, string> }
  /** Never answers; the connection stays open. */
  | { kind: 'hangs' }
  /** Answers well, after a while. */
  | { kind: 'late'; delayMs: number }
  /** Sends the good answer in small pieces, one every `delayMs`. */
  | { kind: 'trickles'; bytes: number; delayMs: number }
  /** 200 with bytes that mean nothing, as JSON. */
  | { kind: 'garbage' }
  /** 200 with a page for people, as a captive portal sends it. */
  | { kind: 'html' }
  /** 200 with a page that is well-formed for `sizeBytes`, never held in memory. */
  | { kind: 'huge'; sizeBytes: number }
  /** Announces the whole and hangs up after some bytes. */
  | { kind: 'cut'; afterBytes: number }
  | { kind: 'redirects'; to: string }
  /** Hangs up without an answer. */
  | { kind: 'resets' }

/** The good answer that a fault stands in the way of. */
export interface Answer {
  status: number
  type: string
  sizeBytes: number
  body: () => Iterable<Buffer>
  headers?: Record<string, string>
}

/** Sends an answer, a piece at a time. */
export const send = async (response: ServerResponse, answer: Answer): Promise<void> => {
  response.writeHead(answer.status, headersOf(answer))
  await pipeline(Readable.from(answer.body(), { objectMode: false }), response)
}

/** Sends an answer as badly as the fault says. */
export const sendBadly = async (
  response: ServerResponse,
  answer: Answer,
  fault: Fault,
): Promise<void> => {
  switch (fault.kind) {
    case 'hangs':
      return
    case 'resets':
      response.destroy()
      return
    case 'late':
      await setTimeout(fault.delayMs, undefined, { ref: false })
      return send(response, answer)
    case 'trickles':
      return trickle(response, answer, fault)
    case 'cut':
      return cut(response, answer, fault.afterBytes)
    default:
      return send(response, replaced(fault))
  }
}

const headersOf = ({ type, sizeBytes, headers }: Answer) => ({
  ...headers,
  'content-type': type,
  'content-length': sizeBytes,
})

const trickle = async (
  response: ServerResponse,
  answer: Answer,
  { bytes, delayMs }: { bytes: number; delayMs: number },
): Promise<void> => {
  response.writeHead(answer.status, headersOf(answer))
  for (const chunk of answer.body()) {
    for (let at = 0; at < chunk.length && !response.destroyed; at += bytes) {
      response.write(chunk.subarray(at, at + bytes))
      await setTimeout(delayMs, undefined, { ref: false })
    }
  }
  response.end()
}

const cut = async (response: ServerResponse, answer: Answer, afterBytes: number): Promise<void> => {
  response.writeHead(answer.status, headersOf(answer))
  let left = afterBytes
  for (const chunk of answer.body()) {
    const piece = chunk.subarray(0, left)
    left -= piece.length
    await new Promise((resolve) => response.write(piece, resolve))
    if (left === 0) break
  }
  response.destroy()
}

/** The answer that stands in place of the good one. */
const replaced = (fault: Fault): Answer => {
  switch (fault.kind) {
    case 'status':
      return {
        ...textAnswer(fault.body ?? '', 'text/plain', fault.status),
        headers: fault.headers ?? {},
      }
    case 'redirects':
      return { ...textAnswer('', 'text/plain'), status: 302, headers: { location: fault.to } }
    case 'html':
      return textAnswer('<html><body><h1>Please log in</h1></body></html>', 'text/html')
    case 'huge':
      return hugePage(fault.sizeBytes)
    default:
      return textAnswer('{"meta": [\u0000\ufffd not what it says', pageType)
  }
}

const pageType = 'application/vnd.pypi.simple.v1+json'

/** A whole text as an answer. */
export const textAnswer = (text: string, type: string, status = 200): Answer =>
  bytesAnswer(Buffer.from(text), type, status)

/** Bytes as an answer. */
export const bytesAnswer = (bytes: Buffer, type: string, status = 200): Answer => ({
  status,
  type,
  sizeBytes: bytes.length,
  body: () => [bytes],
})

/** JSON that is well-formed to the end, with white space in the middle. */
const hugePage = (sizeBytes: number): Answer => {
  const head = Buffer.from('{"meta":{"api-version":"1.1"},"name":"huge","files":[')
  const tail = Buffer.from(']}')
  const middle = sizeBytes - head.length - tail.length
  return {
    status: 200,
    type: pageType,
    sizeBytes,
    body: () => repeated(head, Buffer.alloc(2 ** 20, ' '), middle, tail),
  }
}

/** Head, then `sizeBytes` of the same bytes over and over, then tail: nothing is held in memory. */
export function* repeated(
  head: Buffer,
  chunk: Buffer,
  sizeBytes: number,
  tail: Buffer,
): Generator<Buffer> {
  yield head
  for (let left = sizeBytes; left > 0; left -= chunk.length) yield chunk.subarray(0, left)
  yield tail
}
