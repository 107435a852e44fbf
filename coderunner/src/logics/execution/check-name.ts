const identifierForm = /^[\p{XID_Start}_][\p{XID_Continue}]*$/u

/** Python's hard keywords (`keyword.kwlist`, 3.11 to 3.14); the soft ones are names as well. */
const keywords = new Set(
  `False None True and as assert async await break class continue def del elif else except finally
  for from global if import in is lambda nonlocal not or pass raise return try while with yield`.split(
    /\s+/,
  ),
)

/** Names that the guarded language keeps for itself: `_getattr_`, `__builtins__`, `f__roles__`, `printed`. */
const isReserved = (name: string): boolean =>
  (name.startsWith('_') && name.endsWith('_') && name !== '_') ||
  name.startsWith('__') ||
  name.endsWith('__roles__') ||
  name === 'printed' ||
  name === '_print'

/** Characters of a name, at most. Normalizing takes time by the square of the marks in a row. */
const maxNameLength = 255

/** Whether a name is too long to be looked at any further. */
export const isTooLong = (given: string): boolean => given.length > maxNameLength

/**
 * The name that Python reads, which folds identifiers to NFKC (PEP 3131), and why it cannot be a global
 * name of a program, or null when it can.
 */
export const readName = (given: string): { name: string; problem: string | null } => {
  if (isTooLong(given)) {
    return { name: given, problem: `is longer than ${maxNameLength} characters` }
  }
  const name = given.normalize('NFKC')
  return { name, problem: nameProblem(name) }
}

const nameProblem = (name: string): string | null => {
  if (!identifierForm.test(name)) {
    return 'is not a Python identifier'
  }
  if (keywords.has(name)) {
    return 'is a keyword of Python'
  }
  return isReserved(name) ? 'is a name that the sandbox keeps for itself' : null
}
