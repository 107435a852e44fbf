const SLICE_MS = 5

const waiting: (() => void)[] = []
let isScheduled = false

/**
 * Does work soon, in the order in which it is asked for, and with room for all else between: however
 * many floods there are, the event loop hears everybody after some 5 ms.
 */
export const inTurn = (work: () => void): void => {
  waiting.push(work)
  if (isScheduled) return
  isScheduled = true
  setImmediate(takeTurns)
}

const takeTurns = (): void => {
  const startedAt = performance.now()
  let next = waiting.shift()
  while (next !== undefined) {
    next()
    next = performance.now() - startedAt < SLICE_MS ? waiting.shift() : undefined
  }
  isScheduled = waiting.length > 0
  if (isScheduled) setImmediate(takeTurns)
}
