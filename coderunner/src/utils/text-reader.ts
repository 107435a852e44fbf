const space = /[ \t]*/y

/** Reads a text from its beginning to its end, piece by piece; spaces and tabs before one do not count. */
export class TextReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  /** The text that the sticky pattern matches here, which is then behind; null when it does not. */
  take(pattern: RegExp): string | null {
    const from = this.#skipSpace()
    pattern.lastIndex = from
    const [found] = pattern.exec(this.#text) ?? []
    if (found === undefined) return null
    this.#at = from + found.length
    return found
  }

  /** Whether the sticky pattern matches here. */
  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.#skipSpace()
    return pattern.test(this.#text)
  }

  isAtEnd(): boolean {
    return this.#skipSpace() === this.#text.length
  }

  #skipSpace(): number {
    space.lastIndex = this.#at
    space.exec(this.#text)
    return space.lastIndex
  }
}
