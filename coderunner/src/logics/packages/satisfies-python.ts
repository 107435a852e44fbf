const parts = (version: string): number[] => version.split('.').map(Number)

const compare = (left: number[], right: number[]): number => {
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const startsWith = (version: number[], prefix: number[]): boolean =>
  prefix.every((part, index) => version[index] === part)

const satisfies = (python: number[], operator: string, text: string): boolean => {
  const isPrefix = text.endsWith('.*')
  const wanted = parts(isPrefix ? text.slice(0, -2) : text)
  const equals = isPrefix ? startsWith(python, wanted) : compare(python, wanted) === 0
  switch (operator) {
    case '==':
    case '===':
      return equals
    case '!=':
      return !equals
    case '>=':
      return compare(python, wanted) >= 0
    case '<=':
      return compare(python, wanted) <= 0
    case '>':
      return compare(python, wanted) > 0
    case '<':
      return compare(python, wanted) < 0
    default:
      return compare(python, wanted) >= 0 && startsWith(python, wanted.slice(0, -1))
  }
}

const clause = /^\s*(===|==|!=|~=|>=|<=|>|<)\s*(\d+(?:\.\d+)*(?:\.\*)?)\s*$/

/**
 * Whether a Python's version (`3.13.2`) is within a `requires-python` (`>=3.11,<4`), a list of the
 * version specifiers of PEP 440; null when the list cannot be read.
 */
export const satisfiesPython = (version: string, specifiers: string): boolean | null => {
  const read = specifiers.split(',').map((text) => clause.exec(text))
  if (read.includes(null)) return null
  const python = parts(version)
  return read.every((found) => satisfies(python, String(found?.[1]), String(found?.[2])))
}
