/** Tells of a failure that goes on, once, until something has worked again. */
export interface SayOnce {
  failed(error: unknown): void
  worked(): void
}

/** Makes it; `say` is called with the first failure of a row. */
export const makeSayOnce = (say: (error: unknown) => void): SayOnce => {
  let isTold = false
  return {
    failed: (error) => {
      if (!isTold) say(error)
      isTold = true
    },
    worked: () => {
      isTold = false
    },
  }
}
