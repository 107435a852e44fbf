/** Text of one stream, head and tail kept when it is longer than `maxBytes`; capped while it is read. */
export class CappedText {
  readonly #headMaxBytes: number
  readonly #tailMaxBytes: number
  readonly #head: Buffer[] = []
  #headBytes = 0
  #tail: Buffer[] = []
  #tailBytes = 0
  #cutBytes = 0

  constructor(maxBytes: number) {
    this.#headMaxBytes = Math.ceil(maxBytes / 2)
    this.#tailMaxBytes = Math.floor(maxBytes / 2)
  }

  get isTruncated(): boolean {
    return this.#cutBytes > 0
  }

  /** Takes a chunk; returns the part of it that still fits the head, for those who read along. */
  push(chunk: Buffer): Buffer {
    const room = this.#headMaxBytes - this.#headBytes
    const first = chunk.subarray(0, room)
    if (first.length > 0) this.#head.push(first)
    this.#headBytes += first.length
    if (chunk.length > first.length) this.#pushTail(chunk.subarray(first.length))
    return first
  }

  /** The whole text, or head, a line that says how much was cut, and tail. */
  toString(): string {
    const head = Buffer.concat(this.#head)
    const tail = Buffer.concat(this.#tail)
    if (!this.isTruncated) return Buffer.concat([head, tail]).toString()
    return `${withoutBrokenEnd(head)}\n… [${this.#cutBytes} bytes cut] …\n${withoutBrokenStart(tail)}`
  }

  #pushTail(chunk: Buffer): void {
    this.#tail.push(chunk)
    this.#tailBytes += chunk.length
    let surplus = this.#tailBytes - this.#tailMaxBytes
    while (surplus > 0) {
      const oldest = this.#tail[0] as Buffer
      const dropped = Math.min(surplus, oldest.length)
      if (dropped === oldest.length) this.#tail.shift()
      else this.#tail[0] = oldest.subarray(dropped)
      this.#tailBytes -= dropped
      this.#cutBytes += dropped
      surplus -= dropped
    }
  }
}

/** A cut may fall inside a character: its pieces are left out. */
const withoutBrokenEnd = (head: Buffer): string => head.toString().replace(/\uFFFD$/, '')
const withoutBrokenStart = (tail: Buffer): string => tail.toString().replace(/^\uFFFD{1,3}/, '')
