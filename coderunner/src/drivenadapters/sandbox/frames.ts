/** Type byte of a frame; see coderunner/protocol/README.md. */
export type FrameType = 'H' | 'P' | 'Q' | 'O' | 'E' | 'D' | 'A' | 'R'

/** One frame as it came; the payload comes from an untrusted process. */
export interface Frame {
  type: string
  payload: Buffer
}

/** What goes before a frame's payload. */
export const HEADER_BYTES = 5

/** A frame as it goes over the socket: 4-byte big-endian length, type byte, payload. */
export const encodeFrame = (type: FrameType, payload: Buffer): Buffer => {
  const header = Buffer.allocUnsafe(HEADER_BYTES)
  header.writeUInt32BE(payload.length)
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, payload])
}

/** Thrown when a peer announces a frame beyond its bound. */
export class FrameTooLargeError extends Error {
  constructor(sizeBytes: number, maxBytes: number) {
    super(`a frame of ${sizeBytes} bytes is beyond the ${maxBytes} allowed`)
  }
}

/** Cuts a byte stream into frames; never holds more than one frame of `maxBytes`. */
export class FrameDecoder {
  readonly #maxBytes: number
  #chunks: Buffer[] = []
  #bufferedBytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** The frames that `chunk` completes, in order. Throws FrameTooLargeError. */
  *push(chunk: Buffer): Generator<Frame> {
    this.#chunks.push(chunk)
    this.#bufferedBytes += chunk.length
    if (this.#bufferedBytes < this.#neededBytes()) return
    let rest = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks)
    this.#keep(Buffer.alloc(0))
    while (rest.length >= HEADER_BYTES) {
      const size = this.#checked(rest.readUInt32BE())
      if (rest.length < HEADER_BYTES + size) break
      const payload = rest.subarray(HEADER_BYTES, HEADER_BYTES + size)
      const type = String.fromCharCode(rest[4] ?? 0)
      rest = rest.subarray(HEADER_BYTES + size)
      yield { type, payload }
    }
    this.#keep(rest)
  }

  #keep(rest: Buffer): void {
    this.#chunks = rest.length === 0 ? [] : [rest]
    this.#bufferedBytes = rest.length
  }

  #neededBytes(): number {
    const first = this.#chunks[0]
    if (first === undefined || first.length < HEADER_BYTES) return HEADER_BYTES
    return HEADER_BYTES + this.#checked(first.readUInt32BE())
  }

  #checked(sizeBytes: number): number {
    if (sizeBytes > this.#maxBytes) throw new FrameTooLargeError(sizeBytes, this.#maxBytes)
    return sizeBytes
  }
}
