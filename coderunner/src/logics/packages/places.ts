import { AppError } from '../../errors/app-error.ts'

const retryAfterS = 5

/** A bounded number of places, and a bounded line in front of them. */
export class Places {
  #free: number
  readonly #queueMax: number
  readonly #waiting: (() => void)[] = []

  constructor(count: number, queueMax: number) {
    this.#free = count
    this.#queueMax = queueMax
  }

  /** Does the work when there is a place for it. Throws `queue_full`. */
  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    await this.#enter()
    try {
      return await work()
    } finally {
      this.#leave()
    }
  }

  #enter(): Promise<void> | undefined {
    if (this.#free > 0) {
      this.#free -= 1
      return undefined
    }
    if (this.#waiting.length >= this.#queueMax) {
      const detail = `${this.#waiting.length} environments are waiting to be made already`
      throw new AppError('queue_full', detail, { retryAfterS })
    }
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  #leave(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#free += 1
    else next()
  }
}
