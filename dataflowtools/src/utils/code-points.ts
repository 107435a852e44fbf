const surrogate = /[\ud800-\udfff]/

/**
 * Counts UTF-16 offsets of a text in code points, as Python and Java's `codePointCount` do. The
 * offsets have to be asked for in rising order.
 */
export const makeCountCodePoints = (text: string): ((offset: number) => number) => {
  if (!surrogate.test(text)) return (offset) => offset
  let at = 0
  let count = 0
  return (offset) => {
    while (at < offset) {
      at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1
      count += 1
    }
    return count
  }
}
