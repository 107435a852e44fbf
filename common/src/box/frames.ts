const lengthBytes = 4

/** One frame: the length of its JSON in four bytes, most significant first, then the JSON. */
export const encodeFrame = (value: unknown): Buffer => {
  const text = Buffer.from(JSON.stringify(value))
  const head = Buffer.alloc(lengthBytes)
  head.writeUInt32BE(text.length)
  return Buffer.concat([head, text])
}

/** Raised for bytes that are no frames, or for more of them than are taken. */
export class FrameError extends Error {
  readonly isTooMuch: boolean

  constructor(message: string, isTooMuch: boolean) {
    super(message)
    this.isTooMuch = isTooMuch
  }
}

/** Cuts frames out of bytes that nobody vouches for: of all together at most `maxBytes`. */
export class FrameReader {
  #chunks: Buffer[] = []
  #heldBytes = 0
  #leftBytes: number

  constructor(maxBytes: number) {
    this.#leftBytes = maxBytes
  }

  /** The values that are whole with this chunk. Throws FrameError. */
  add(chunk: Buffer): unknown[] {
    this.#leftBytes -= chunk.length
    if (this.#leftBytes < 0) throw new FrameError('more output than is allowed', true)
    this.#chunks.push(chunk)
    this.#heldBytes += chunk.length
    const values: unknown[] = []
    for (let text = this.#take(); text !== null; text = this.#take()) values.push(parse(text))
    return values
  }

  #take(): Buffer | null {
    if (this.#heldBytes < lengthBytes) return null
    // A frame comes in many chunks: they are joined when it is whole, not at each.
    if ((this.#chunks[0]?.length ?? 0) < lengthBytes) this.#chunks = [Buffer.concat(this.#chunks)]
    const length = (this.#chunks[0] as Buffer).readUInt32BE(0)
    if (lengthBytes + length > this.#heldBytes + this.#leftBytes) {
      throw new FrameError('more output than is allowed', true)
    }
    if (this.#heldBytes < lengthBytes + length) return null
    const all = Buffer.concat(this.#chunks)
    const rest = all.subarray(lengthBytes + length)
    this.#chunks = rest.length > 0 ? [rest] : []
    this.#heldBytes = rest.length
    return all.subarray(lengthBytes, lengthBytes + length)
  }
}

const parse = (text: Buffer): unknown => {
  try {
    return JSON.parse(text.toString('utf8'))
  } catch {
    throw new FrameError('a frame is no JSON', false)
  }
}
