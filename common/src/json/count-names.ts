/**
 * Names in the objects of a parsed JSON value. JSON text that holds more of them gives one twice, of
 * which the parser keeps the last (RFC 8259, 4).
 */
export const countNames = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) {
    return 0
  }
  const inside = Object.values(value)
  let names = Array.isArray(value) ? 0 : inside.length
  for (const item of inside) {
    names += countNames(item)
  }
  return names
}
