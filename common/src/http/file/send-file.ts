import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../problem/app-error.ts'
import { askedRange, type ByteRange } from './asked-range.ts'
import { isKnown } from './is-known.ts'

/** A file to be sent; `etag` is a strong one, with its quotes. */
export interface SentFile {
  etag: string
  sizeBytes: number
  headers: Record<string, string>
  /** Called once, and only when bytes are sent; null is the whole. */
  read: (range: ByteRange | null) => Readable | Promise<Readable>
}

const refuseRange = (reply: FastifyReply, sizeBytes: number): never => {
  reply.header('content-range', `bytes */${sizeBytes}`)
  throw new AppError('range_not_satisfiable', `the file has ${sizeBytes} bytes`)
}

const sendPart = async (
  reply: FastifyReply,
  { sizeBytes, headers, read }: SentFile,
  range: ByteRange,
): Promise<FastifyReply> => {
  const bytes = await read(range)
  return reply
    .code(206)
    .headers({
      ...headers,
      'content-range': `bytes ${range.start}-${range.end}/${sizeBytes}`,
      'content-length': String(range.end - range.start + 1),
    })
    .send(bytes)
}

/**
 * Sends a file, or the part of it that Range asks for, or 304 to who has it already. Throws
 * `range_not_satisfiable`.
 */
export const sendFile = async (
  request: FastifyRequest,
  reply: FastifyReply,
  file: SentFile,
): Promise<FastifyReply> => {
  const { etag, sizeBytes } = file
  reply.headers({ etag, 'accept-ranges': 'bytes' })
  if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send()
  const range = request.method === 'GET' ? askedRange(request.headers, file) : null
  if (range === 'unsatisfiable') return refuseRange(reply, sizeBytes)
  if (range !== null) return sendPart(reply, file, range)
  const bytes = await file.read(null)
  return reply.headers({ ...file.headers, 'content-length': String(sizeBytes) }).send(bytes)
}
