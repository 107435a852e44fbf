/**
 * Writes a JSON value in one form only: names sorted, no blanks, members that are undefined left out.
 * Throws a TypeError for what JSON has no form for, instead of writing something that others share.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (isPlainObject(value)) return `{${membersOf(value).join(',')}}`
  if (isScalar(value)) return JSON.stringify(value)
  throw new TypeError(`JSON has no form for this ${typeof value}`)
}

const membersOf = (object: Record<string, unknown>): string[] =>
  Object.keys(object)
    .filter((name) => object[name] !== undefined)
    .toSorted()
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(object[name])}`)

const isScalar = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  Number.isFinite(value)

const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
