/** Rows under a head, as a Markdown table. */
export const table = (head: string[], rows: string[][]): string => {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A number with as many digits as it is worth. */
export const round = (value: number): string =>
  value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2)

/** The middle of the values. */
export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
