import { AppError } from '../../problem/app-error.ts'

/** Bodies up to this size are always taken, so that small requests are served while large ones wait. */
export const smallBodyBytes = 65_536

const retryAfterS = 5

/** Bounds what the bodies of all requests under way hold together. */
export class BodyBudget {
  readonly #maxBytes: number
  #heldBytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** The share of one request's body. */
  share(): BodyShare {
    return new BodyShare((moreBytes) => this.#hold(moreBytes))
  }

  #hold(moreBytes: number): void {
    if (moreBytes > this.#maxBytes - this.#heldBytes) {
      throw new AppError(
        'bodies_too_large',
        `the bodies of the requests under way are ${this.#heldBytes} bytes together; at most ${this.#maxBytes} are held`,
        { retryAfterS },
      )
    }
    this.#heldBytes += moreBytes
  }
}

/** What one body holds of the budget, until it is released. */
export class BodyShare {
  readonly #hold: (moreBytes: number) => void
  #heldBytes = 0

  constructor(hold: (moreBytes: number) => void) {
    this.#hold = hold
  }

  /** Holds a body that has grown to `sizeBytes`. Throws `bodies_too_large`; then it holds what it held. */
  cover(sizeBytes: number): void {
    if (sizeBytes <= Math.max(smallBodyBytes, this.#heldBytes)) return
    this.#hold(sizeBytes - this.#heldBytes)
    this.#heldBytes = sizeBytes
  }

  /** Whether a body of `sizeBytes` would be held now. Throws `bodies_too_large`; holds nothing. */
  checkRoomFor(sizeBytes: number): void {
    if (sizeBytes <= smallBodyBytes) return
    this.#hold(sizeBytes)
    this.#hold(-sizeBytes)
  }

  release(): void {
    this.#hold(-this.#heldBytes)
    this.#heldBytes = 0
  }
}
