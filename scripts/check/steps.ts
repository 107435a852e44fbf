import { globSync } from 'node:fs'
import { join } from 'node:path'
import { rootFolder } from '../places.ts'
import { toolPath } from '../setup/check-tools.ts'
import type { Facts } from '../setup/facts.ts'
import type { Step } from './run-steps.ts'

/** The steps of `npm run check`. */
export const checkSteps = (facts: Facts): Step[] => [
  npmTool('lint and format', 'biome', ['check', '--error-on-warnings']),
  npmTool('types', 'tsc', ['--noEmit']),
  script('layers', 'scripts/check/layers-cli.ts', []),
  npmTool('dead code', 'knip', ['--no-progress']),
  { name: 'Python lint', command: toolPath(facts, 'ruff'), args: ['check', '--quiet'] },
  {
    name: 'Python format',
    command: toolPath(facts, 'ruff'),
    args: ['format', '--check', '--quiet'],
  },
  ...pythonTypes(facts),
  ...generators(['--check']),
]

/** The steps of `npm run format`. */
export const formatSteps = (facts: Facts): Step[] => [
  ...generators([]),
  npmTool('lint and format', 'biome', ['check', '--write']),
  { name: 'Python lint', command: toolPath(facts, 'ruff'), args: ['check', '--fix', '--quiet'] },
  { name: 'Python format', command: toolPath(facts, 'ruff'), args: ['format', '--quiet'] },
]

const npmTool = (name: string, tool: string, args: string[]): Step => ({
  name,
  command: join(rootFolder, 'node_modules', '.bin', tool),
  args,
})

const script = (name: string, path: string, args: string[]): Step => ({
  name,
  command: process.execPath,
  args: [join(rootFolder, path), ...args],
})

const pythonTypes = (facts: Facts): Step[] => {
  const search = ['--extra-search-path', facts.sitePackages]
  const args = ['check', '--quiet', '--python', facts.python, ...search]
  return [
    { name: 'Python types', command: toolPath(facts, 'ty'), args: [...args, 'coderunner/runtime'] },
  ]
}

/** Each file in scripts/generate writes something committed; with --check it only compares. */
const generators = (args: string[]): Step[] =>
  globSync('scripts/generate/*.ts', { cwd: rootFolder })
    .sort()
    .map((path) => script(`generated: ${path}`, path, args))
