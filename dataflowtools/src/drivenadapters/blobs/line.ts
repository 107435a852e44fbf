/** Tasks of which a few run at the same time. */
export interface Line {
  /** Resolves when the task was started, which is when there is room for it. */
  add(task: () => Promise<void>): Promise<void>
  /** Resolves when none runs any more; never rejects. */
  drained(): Promise<void>
  /** Throws what the first task failed with. */
  check(): void
}

/** Makes a line in which `width` tasks run at once; `onFailure` hears of the first that fails. */
export const makeLine = (width: number, onFailure: (error: Error) => void): Line => {
  const running = new Set<Promise<void>>()
  let failure: Error | null = null

  const fail = (error: Error): void => {
    if (failure !== null) return
    failure = error
    onFailure(error)
  }
  const check = (): void => {
    if (failure !== null) throw failure
  }
  return {
    add: async (task) => {
      while (running.size >= width) await Promise.race(running)
      check()
      const run: Promise<void> = task()
        .catch(fail)
        .finally(() => running.delete(run))
      running.add(run)
    },
    drained: async () => {
      await Promise.all(running)
    },
    check,
  }
}
