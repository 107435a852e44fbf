/** A set of modules that a program imports. */
export type Modules = readonly string[]

/** Different sets of modules that are kept in mind. */
const recentMax = 4

/** Whether two sets are the same, in the same order. */
export const isSame = (a: Modules, b: Modules): boolean =>
  a.length === b.length && a.every((name, index) => name === b[index])

/** The sets of modules that programs of an environment have imported lately. */
export class RecentModules {
  readonly #max: number
  #sets: Modules[] = []

  /** Keeps no more of them than `most`. */
  constructor(most: number) {
    this.#max = Math.min(recentMax, most)
  }

  remember(modules: Modules): void {
    const others = this.#sets.filter((each) => !isSame(each, modules))
    this.#sets = [modules, ...others].slice(0, this.#max)
  }

  has(modules: Modules): boolean {
    return this.#sets.some((each) => isSame(each, modules))
  }

  /** The set of which there are the fewest; none where nothing is in mind. */
  rarest(countOf: (modules: Modules) => number): Modules {
    const counted = this.#sets.map((modules) => ({ modules, count: countOf(modules) }))
    return counted.sort((a, b) => a.count - b.count)[0]?.modules ?? []
  }

  forget(): void {
    this.#sets = []
  }
}
