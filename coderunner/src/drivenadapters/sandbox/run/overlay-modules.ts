/** Imports stand at the head of a program; what comes later is imported when it is reached. */
const LOOKED_AT = 65_536
const MODULES_MAX = 16
const IMPORT =
  /^[ \t]*(?:from[ \t]+([A-Za-z_][\w.]{0,99})[ \t]+import[ \t]+(?:\(([^)]{0,2000})\)|([^\n#;]*))|import[ \t]+([^\n#;]+))/gm
const DOTTED_NAME = /^[A-Za-z_]\w{0,49}(\.[A-Za-z_]\w{0,49}){0,9}$/
const NAME = /^[A-Za-z_]\w{0,49}$/

/**
 * What a program imports from an environment, sorted: `a.b`, or `a.b:c` for `from a.b import c`,
 * which may be a module as well. A cheap look: what it misses is imported when it is needed.
 */
export const overlayModulesOf = (code: string, importNames: readonly string[]): string[] => {
  if (importNames.length === 0) return []
  const head = code.slice(0, LOOKED_AT)
  const known = new Set(importNames)
  const found = [...head.matchAll(IMPORT)].flatMap(modulesOf)
  const own = found.filter((name) => known.has(name.split(/[.:]/, 1)[0] ?? ''))
  return [...new Set(own)].sort().slice(0, MODULES_MAX)
}

const modulesOf = ([, from, inParentheses, inLine, plain]: RegExpExecArray): string[] => {
  if (from === undefined) return namesIn(plain).filter((name) => DOTTED_NAME.test(name))
  if (!DOTTED_NAME.test(from)) return []
  const names = namesIn(inParentheses ?? inLine).filter((name) => NAME.test(name))
  return [from, ...names.map((name) => `${from}:${name}`)]
}

/** `a as b, c` → a, c */
const namesIn = (list = ''): string[] =>
  list.split(',').map((item) => item.trim().split(/\s/, 1)[0] ?? '')
