import { existsSync, realpathSync, statSync } from 'node:fs'
import { readFacts, readSetupPython } from '@coderunner/common/config/setup-python.ts'

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

/** Says what stands against the places that the user named. */
const givenProblems = ({ environment, uv }: Given): string[] => [
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
  const pythonBin = readSetupPython(given.python, path, problems)
  problems.push(...givenProblems(given))
  const facts = readFacts(path)
  const sitePackages = settled(given.environment ?? facts.sitePackages)
  if (sitePackages === undefined) {
    problems.push('CODERUNNER_ENVIRONMENT is not set and no set-up was run: use `npm start`')
  }
  return {
    pythonBin,
    sitePackages: sitePackages ?? '',
    uvBin: given.uv ?? facts.uv ?? null,
    boxesFolder: facts.boxes ?? null,
  }
}
