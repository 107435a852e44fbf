import { join } from 'node:path'
import { setupFolder } from '../places.ts'
import type { PythonFacts } from './facts.ts'
import { initSitePackages } from './init-site-packages.ts'

/** A virtual environment for the repository's own Python tools; programs never see it. */
export const toolsFolder = join(setupFolder, 'tools')

/** Installs uv, as locked in deps/setup.txt, and returns its path. */
export const ensureUv = (python: PythonFacts): string =>
  initSitePackages(python.executable, '--only-uv')
