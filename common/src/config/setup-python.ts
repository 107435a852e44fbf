import { readFileSync, statSync } from 'node:fs'

/** What the set-up wrote down for the services. */
export interface SetupFacts {
  python?: string
  sitePackages?: string
  uv?: string
  boxes?: string
}

/** Reads what the set-up wrote down; nothing where it was not run. */
export const readFacts = (path: string): SetupFacts => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as SetupFacts
  } catch {
    return {}
  }
}

/** Takes the Python that CODERUNNER_PYTHON names, or the set-up's; one is needed. */
export const readSetupPython = (
  given: string | null,
  factsFile: string,
  problems: string[],
): string => {
  if (given !== null && !statSync(given, { throwIfNoEntry: false })?.isFile()) {
    const name = JSON.stringify(given)
    problems.push(`CODERUNNER_PYTHON=${name} is no file; accepted is the path of a Python`)
  }
  const python = given ?? readFacts(factsFile).python
  if (python === undefined) {
    problems.push('CODERUNNER_PYTHON is not set and no set-up was run: use `npm start`')
  }
  return python ?? ''
}
