/** How many tests passed, failed or were skipped. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** The sum over several runs. */
export const addCounts = (all: readonly Counts[]): Counts => ({
  passed: sum(all.map(({ passed }) => passed)),
  failed: sum(all.map(({ failed }) => failed)),
  skipped: sum(all.map(({ skipped }) => skipped)),
})

/** The line that closes a test run, such as `12 passed, 0 failed, 1 skipped`. */
export const closingLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
