const FIRST_BYTES = 1024

/**
 * Text of one stream, head and tail kept when it is longer than `maxBytes`; capped while it is read.
 * The bytes are copied: a chunk of one byte must not hold on to the 64 KiB that it was read with.
 */
export class CappedText {
  readonly #headMaxBytes: number
  readonly #tailMaxBytes: number
  #head: Buffer = Buffer.alloc(0)
  #headBytes = 0
  #tail: Buffer = Buffer.alloc(0)
  /** All that came after the head; the ring holds the last of it. */
  #tailTotalBytes = 0

  constructor(maxBytes: number) {
    this.#headMaxBytes = Math.ceil(maxBytes / 2)
    this.#tailMaxBytes = Math.floor(maxBytes / 2)
  }

  get isTruncated(): boolean {
    return this.#tailTotalBytes > this.#tailMaxBytes
  }

  /** Takes a chunk; returns the part of it that still fits the head, for those who read along. */
  push(chunk: Buffer): Buffer {
    const first = chunk.subarray(0, this.#headMaxBytes - this.#headBytes)
    this.#head = grown(this.#head, this.#headBytes + first.length, this.#headMaxBytes)
    first.copy(this.#head, this.#headBytes)
    this.#headBytes += first.length
    if (chunk.length > first.length) this.#pushTail(chunk.subarray(first.length))
    return first
  }

  /** The whole text, or head, a line that says how much was cut, and tail. */
  toString(): string {
    const head = this.#head.subarray(0, this.#headBytes)
    if (!this.isTruncated) {
      return Buffer.concat([head, this.#tail.subarray(0, this.#tailTotalBytes)]).toString()
    }
    const cutBytes = this.#tailTotalBytes - this.#tailMaxBytes
    return `${withoutBrokenEnd(head)}\n… [${cutBytes} bytes cut] …\n${withoutBrokenStart(this.#unrolledTail())}`
  }

  #pushTail(chunk: Buffer): void {
    const wanted = Math.min(this.#tailTotalBytes + chunk.length, this.#tailMaxBytes)
    this.#tail = grown(this.#tail, wanted, this.#tailMaxBytes)
    const last = chunk.subarray(Math.max(0, chunk.length - this.#tailMaxBytes))
    const position = this.#ringPosition(this.#tailTotalBytes + chunk.length - last.length)
    const copied = last.copy(this.#tail, position, 0, this.#tailMaxBytes - position)
    last.copy(this.#tail, 0, copied)
    this.#tailTotalBytes += chunk.length
  }

  #ringPosition(total: number): number {
    return this.#tailMaxBytes === 0 ? 0 : total % this.#tailMaxBytes
  }

  #unrolledTail(): Buffer {
    const oldest = this.#ringPosition(this.#tailTotalBytes)
    return Buffer.concat([this.#tail.subarray(oldest), this.#tail.subarray(0, oldest)])
  }
}

/** `buffer`, or a larger one with the same bytes; at least doubled, so that growing stays linear. */
const grown = (buffer: Buffer, neededBytes: number, maxBytes: number): Buffer => {
  if (buffer.length >= neededBytes) return buffer
  const larger = Buffer.alloc(
    Math.min(maxBytes, Math.max(neededBytes, buffer.length * 2, FIRST_BYTES)),
  )
  buffer.copy(larger)
  return larger
}

/** A cut may fall inside a character: its pieces are left out. */
const withoutBrokenEnd = (head: Buffer): string => head.toString().replace(/\uFFFD$/, '')
const withoutBrokenStart = (tail: Buffer): string => tail.toString().replace(/^\uFFFD{1,3}/, '')
