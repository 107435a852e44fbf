import assert from 'node:assert/strict'

/** What is over so soon holds nobody up, and is too short to be compared. */
const SHORT_MS = 100
const ATTEMPTS = 3

const shortestMs = async (work: () => unknown): Promise<number> => {
  let shortest = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < ATTEMPTS && shortest > SHORT_MS; attempt += 1) {
    const startedAt = performance.now()
    await work()
    shortest = Math.min(shortest, performance.now() - startedAt)
  }
  return shortest
}

/**
 * Fails for work that takes the square of its input: four times the input takes 16 times as long then.
 * Less than eight times is taken for linear, and so is whatever is over in 100 ms.
 */
export const assertGrowsLinearly = async (
  size: number,
  work: (size: number) => unknown,
): Promise<void> => {
  const large = await shortestMs(() => work(4 * size))
  if (large <= SHORT_MS) return
  const small = await shortestMs(() => work(size))
  const ratio = (large / small).toFixed(1)
  assert.ok(large < 8 * small, `four times the input took ${ratio} times as long: ${large} ms`)
}
