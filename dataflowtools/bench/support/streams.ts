import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'

/** As large as what comes from a socket. */
const pieceBytes = 65_536

/** A stream of so many bytes, a multiple of 64 KiB, each piece in memory of its own. */
export const zeros = (sizeBytes: number): Readable => {
  let leftBytes = sizeBytes
  return new Readable({
    highWaterMark: pieceBytes,
    read() {
      this.push(leftBytes > 0 ? Buffer.alloc(pieceBytes) : null)
      leftBytes -= pieceBytes
    },
  })
}

/** The SHA-256 of all bytes of a stream, in hexadecimal digits. */
export const hashOf = async (stream: Readable | null): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of stream ?? []) hash.update(chunk)
  return hash.digest('hex')
}

/** How long it took, in milliseconds, and what came of it. */
export const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> => {
  const startedAt = performance.now()
  const result = await work()
  return { ms: performance.now() - startedAt, result }
}
