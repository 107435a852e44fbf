import { readFileSync } from 'node:fs'

/** The interpreter and the packages that code runs with. */
export interface PythonPlaces {
  pythonBin: string
  sitePackages: string
}

interface Facts {
  python?: string
  sitePackages?: string
}

const readFacts = (path: string): Facts => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Facts
  } catch {
    return {}
  }
}

/** Takes CODERUNNER_PYTHON and CODERUNNER_ENVIRONMENT, or what the set-up wrote down; both are needed. */
export const readSetupFacts = (
  given: { python: string | null; environment: string | null },
  path: string,
  problems: string[],
): PythonPlaces => {
  const facts = given.python === null || given.environment === null ? readFacts(path) : {}
  const pythonBin = given.python ?? facts.python
  const sitePackages = given.environment ?? facts.sitePackages
  if (pythonBin === undefined) {
    problems.push('CODERUNNER_PYTHON is not set and no set-up was run: use `npm start`')
  }
  if (sitePackages === undefined) {
    problems.push('CODERUNNER_ENVIRONMENT is not set and no set-up was run: use `npm start`')
  }
  return { pythonBin: pythonBin ?? '', sitePackages: sitePackages ?? '' }
}
