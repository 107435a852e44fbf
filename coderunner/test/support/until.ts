import { setTimeout } from 'node:timers/promises'

const DEADLINE_MS = 20_000
const INTERVAL_MS = 2

/** Resolves as soon as `isSo`; rejects when it is not within 20 seconds. */
export const until = async (
  isSo: () => boolean | Promise<boolean>,
  what: string,
): Promise<void> => {
  const startedAt = performance.now()
  while (!(await isSo())) {
    if (performance.now() - startedAt > DEADLINE_MS) throw new Error(`never: ${what}`)
    await setTimeout(INTERVAL_MS)
  }
}
