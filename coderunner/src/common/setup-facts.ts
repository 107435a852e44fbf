import { readFileSync, statSync } from 'node:fs'

/** The interpreter and the packages that code runs with. */
export interface PythonPlaces {
  pythonBin: string
  sitePackages: string
}

interface Given {
  python: string | null
  environment: string | null
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

/** Says what stands against the places that the user named. */
const givenProblems = ({ python, environment }: Given): string[] => [
  ...(python === null || statSync(python, { throwIfNoEntry: false })?.isFile()
    ? []
    : [`CODERUNNER_PYTHON=${JSON.stringify(python)} is no file; accepted is the path of a Python`]),
  ...(environment === null || statSync(environment, { throwIfNoEntry: false })?.isDirectory()
    ? []
    : [
        `CODERUNNER_ENVIRONMENT=${JSON.stringify(environment)} is no folder; accepted is the path of a site-packages`,
      ]),
]

/** Takes CODERUNNER_PYTHON and CODERUNNER_ENVIRONMENT, or what the set-up wrote down; both are needed. */
export const readSetupFacts = (given: Given, path: string, problems: string[]): PythonPlaces => {
  problems.push(...givenProblems(given))
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
