import { dirname, join } from 'node:path'
import type { PythonFacts } from './facts.ts'
import { initSitePackages } from './init-site-packages.ts'

/** A program beside uv, in the virtual environment of the repository's own Python tools; programs never see it. */
export const besideUv = (uv: string, name: string): string => join(dirname(uv), name)

/** Installs uv, as locked in deps/setup.txt, and returns its path. */
export const ensureUv = (python: PythonFacts): string =>
  initSitePackages(python.executable, '--only-uv')
