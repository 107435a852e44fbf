import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { AppError } from '../../problem/app-error.ts'

/** Most callers send all before they read an answer: what is refused is let arrive for so long, in milliseconds. */
const drainMaxMs = 5000

const tooLarge = (maxBytes: number): AppError =>
  new AppError(
    'body_too_large',
    `the body is larger than ${maxBytes} bytes, which is the most that is taken`,
  )

const brokenOff = (cause?: Error): AppError =>
  new AppError('invalid_http', 'the caller left before the body was there', { cause })

const collect = (payload: Readable, check: (sizeBytes: number) => void): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let sizeBytes = 0
    const end = (settle: () => void): void => {
      payload.off('data', take)
      settle()
      // The listeners stay as long as the rest of a refused body takes to come in.
      chunks.length = 0
    }
    const take = (chunk: Buffer): void => {
      sizeBytes += chunk.length
      try {
        check(sizeBytes)
        chunks.push(chunk)
      } catch (error) {
        end(() => reject(error as Error))
      }
    }
    payload.on('data', take)
    payload.once('end', () => end(() => resolve(Buffer.concat(chunks, sizeBytes))))
    payload.once('error', (error) => end(() => reject(brokenOff(error))))
    payload.once('close', () => end(() => reject(brokenOff())))
  })

/** Lets the rest of a body come in and go, so that the caller gets to read why it was refused. */
const drain = (payload: Readable): Promise<void> =>
  new Promise((resolve) => {
    if (payload.readableEnded || payload.destroyed) {
      resolve()
      return
    }
    const timer = setTimeout(resolve, drainMaxMs)
    payload.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    payload.once('end', () => {
      clearTimeout(timer)
      resolve()
    })
    payload.on('error', () => undefined)
    payload.resume()
  })

/**
 * Reads a body into memory: every parser that needs one as a whole calls this. Throws
 * `body_too_large` above the route's limit, `bodies_too_large` where all bodies together are too much,
 * and `invalid_http` when the caller leaves.
 */
export const readBody = async (request: FastifyRequest, payload: Readable): Promise<Buffer> => {
  const { bodyLimit } = request.routeOptions
  const share = request.bodyShare
  const announcedBytes = Number(request.headers['content-length'] ?? 0)
  try {
    if (announcedBytes > bodyLimit) throw tooLarge(bodyLimit)
    share?.checkRoomFor(announcedBytes)
    return await collect(payload, (sizeBytes) => {
      if (sizeBytes > bodyLimit) throw tooLarge(bodyLimit)
      share?.cover(sizeBytes)
    })
  } catch (error) {
    share?.release()
    await drain(payload)
    throw error
  }
}
