const FIRST_MS = 5_000
const FACTOR = 3
const LONGEST_MS = 3_600_000
const MAX_TRIES = 10

/**
 * How long to wait after the try number `tries` (from 1) has failed: 5 s, 15 s, 45 s … up to an
 * hour, each shortened by up to a half at random so that retries spread; null after the tenth,
 * some four hours after the first.
 */
export const retryDelayMs = (tries: number, random: () => number = Math.random): number | null => {
  if (tries >= MAX_TRIES) return null
  const fullMs = Math.min(FIRST_MS * FACTOR ** (tries - 1), LONGEST_MS)
  return Math.round(fullMs * (1 - random() / 2))
}
