const moduleForm = /^[\p{XID_Start}_][\p{XID_Continue}]*(\.[\p{XID_Start}_][\p{XID_Continue}]*)*$/u

/** The modules to allow, and what was wrong with the text, if anything. */
export interface ResolvedImports {
  modules: string[]
  problems: string[]
}

const badModule = (name: string): string => `${JSON.stringify(name)} is no module name`

const applyChanges = (changes: string[], defaults: readonly string[]): ResolvedImports => {
  const modules = new Set(defaults)
  const problems: string[] = []
  for (const change of changes) {
    const name = change.slice(1).trim()
    if (!moduleForm.test(name)) {
      problems.push(badModule(name))
    } else if (change.startsWith('+')) {
      modules.add(name)
    } else if (!modules.delete(name)) {
      problems.push(`${name} is not on the list, so that it cannot be taken off`)
    }
  }
  return { modules: [...modules].sort(), problems }
}

/**
 * Works out ALLOWED_IMPORTS: `+x,-y` changes the default list, `x,y` replaces it, nothing leaves it
 * as it is.
 */
export const resolveImports = (text: string, defaults: readonly string[]): ResolvedImports => {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const signed = parts.filter((part) => /^[+-]/.test(part))
  if (signed.length > 0 && signed.length < parts.length) {
    return {
      modules: [],
      problems: ['has names with and without a sign; use one form or the other'],
    }
  }
  if (signed.length > 0 || parts.length === 0) {
    return applyChanges(signed, defaults)
  }
  const problems = parts.filter((name) => !moduleForm.test(name)).map(badModule)
  return { modules: [...new Set(parts)].sort(), problems }
}
