/** Keeps callers away from what does not answer. */
export interface CircuitBreaker {
  /** Calls `work`, or gives `fallback` at once while it is open; a failure gives `fallback` too. */
  run<T>(work: () => Promise<T>, fallback: T): Promise<T>
  isOpen(): boolean
}

/** When to open, for how long, and by which clock; `now` is for tests. */
export interface CircuitBreakerOptions {
  failures: number
  openMs: number
  now?: () => number
}

/**
 * Opens after so many failures in a row. When `openMs` have passed one call goes through as a try: its
 * success closes the circuit, its failure leaves it open for as long again.
 */
export const makeCircuitBreaker = (options: CircuitBreakerOptions): CircuitBreaker => {
  const { failures, openMs, now = () => performance.now() } = options
  let failed = 0
  let tryAt = 0
  const isOpen = () => failed >= failures
  return {
    isOpen,
    run: async (work, fallback) => {
      if (isOpen() && now() < tryAt) return fallback
      tryAt = now() + openMs
      try {
        const value = await work()
        failed = 0
        return value
      } catch {
        failed += 1
        return fallback
      }
    },
  }
}
