import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'

/** The interpreter and the packages that code runs with. */
export interface PythonPlaces {
  pythonBin: string
  sitePackages: string
  /** Null where the set-up was not run: then no package can be installed. */
  uvBin: string | null
  /** What boxes share, made ready; null where the set-up was not run. */
  boxesFolder: string | null
}

interface Given {
  python: string | null
  environment: string | null
  uv: string | null
}

interface Facts {
  python?: string
  sitePackages?: string
  uv?: string
  boxes?: string
}

const readFacts = (path: string): Facts => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Facts
  } catch {
    return {}
  }
}

/** Says what stands against the places that the user named. */
const givenProblems = ({ python, environment, uv }: Given): string[] => [
  ...(python === null || statSync(python, { throwIfNoEntry: false })?.isFile()
    ? []
    : [`CODERUNNER_PYTHON=${JSON.stringify(python)} is no file; accepted is the path of a Python`]),
  ...(environment === null || statSync(environment, { throwIfNoEntry: false })?.isDirectory()
    ? []
    : [
        `CODERUNNER_ENVIRONMENT=${JSON.stringify(environment)} is no folder; accepted is the path of a site-packages`,
      ]),
  ...(uv === null || statSync(uv, { throwIfNoEntry: false })?.isFile()
    ? []
    : [`CODERUNNER_UV=${JSON.stringify(uv)} is no file; accepted is the path of uv`]),
]

/** The environment that a link such as `current` names now: a run must not change with the link. */
const settled = (path: string | undefined): string | undefined =>
  path !== undefined && existsSync(path) ? realpathSync(path) : path

/** Takes what the settings name, or what the set-up wrote down; Python and its packages are needed. */
export const readSetupFacts = (given: Given, path: string, problems: string[]): PythonPlaces => {
  problems.push(...givenProblems(given))
  const facts = readFacts(path)
  const pythonBin = given.python ?? facts.python
  const sitePackages = settled(given.environment ?? facts.sitePackages)
  if (pythonBin === undefined) {
    problems.push('CODERUNNER_PYTHON is not set and no set-up was run: use `npm start`')
  }
  if (sitePackages === undefined) {
    problems.push('CODERUNNER_ENVIRONMENT is not set and no set-up was run: use `npm start`')
  }
  return {
    pythonBin: pythonBin ?? '',
    sitePackages: sitePackages ?? '',
    uvBin: given.uv ?? facts.uv ?? null,
    boxesFolder: facts.boxes ?? null,
  }
}
