import type { ResolvedWheel } from './read-lock.ts'

const wheelsMax = 20_000

/** Where the wheels of recent locks are fetched; the longest unused are forgotten. */
export class KnownWheels {
  readonly #bySha256 = new Map<string, ResolvedWheel>()

  add(wheels: readonly ResolvedWheel[]): void {
    for (const wheel of wheels) {
      this.#bySha256.delete(wheel.sha256)
      this.#bySha256.set(wheel.sha256, wheel)
    }
    for (const sha256 of this.#bySha256.keys()) {
      if (this.#bySha256.size <= wheelsMax) break
      this.#bySha256.delete(sha256)
    }
  }

  /** Throws for a wheel that no lock of this process had. */
  get(sha256: string): ResolvedWheel {
    const found = this.#bySha256.get(sha256)
    if (found === undefined) throw new Error('this wheel was not resolved by this process')
    return found
  }
}
