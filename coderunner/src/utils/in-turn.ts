/** Runs work with the same key one after the other, work with different keys side by side. */
export class InTurn {
  readonly #last = new Map<string, Promise<unknown>>()

  run<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
    const before = this.#last.get(key) ?? Promise.resolve()
    const done = before.then(work, work)
    this.#last.set(key, done)
    const forget = (): void => {
      if (this.#last.get(key) === done) this.#last.delete(key)
    }
    void done.then(forget, forget)
    return done
  }
}
