import type { PythonFacts } from './facts.ts'
import { fontPath } from './font.ts'
import { initSitePackages } from './init-site-packages.ts'

/**
 * Builds the sandbox's base environment, `.setup/environments/<digest>/`, if this lock has none yet.
 * It is never changed after that. Returns its `site-packages`; `environment.json` beside that lists
 * what is in it.
 */
export const ensureEnvironment = (python: PythonFacts): string =>
  initSitePackages(python.executable, '--font', fontPath)
