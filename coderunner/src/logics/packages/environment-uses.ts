/** Knows which environments are in use, so that none is taken away under a program. */
export class EnvironmentUses {
  readonly #counts = new Map<string, number>()

  /** Marks a use; the function that is returned ends it. */
  hold(digest: string): () => void {
    this.#counts.set(digest, (this.#counts.get(digest) ?? 0) + 1)
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      const count = (this.#counts.get(digest) ?? 1) - 1
      if (count === 0) this.#counts.delete(digest)
      else this.#counts.set(digest, count)
    }
  }

  isHeld(digest: string): boolean {
    return this.#counts.has(digest)
  }
}
