/** Edits that turn one text into another: letters put in, left out or exchanged (Levenshtein, 1966). */
const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1]
    for (const [at, other] of [...to].entries()) {
      const exchanged = (row[at] as number) + (letter === other ? 0 : 1)
      next.push(Math.min(exchanged, (row[at + 1] as number) + 1, (next[at] as number) + 1))
    }
    row = next
  }
  return row.at(-1) as number
}

/** The name that was meant, most likely: at most two edits away; null when none is that near. */
export const closestName = (name: string, known: readonly string[]): string | null => {
  const near = known
    .map((other) => ({ other, edits: distance(name.slice(0, 100), other) }))
    .filter(({ edits }) => edits <= 2)
    .toSorted((one, two) => one.edits - two.edits)
  return near[0]?.other ?? null
}
