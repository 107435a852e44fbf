import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root. */
export const rootFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** What set-up makes and git ignores: Python tools, the base environment, facts and stamps. */
export const setupFolder = join(rootFolder, '.setup')

/** The Node that package.json pins, and where npm lays it. */
export const pinnedNode = {
  version: JSON.parse(readFileSync(join(rootFolder, 'package.json'), 'utf8')).devDependencies.node,
  path: join(rootFolder, 'node_modules', 'node', 'bin', 'node'),
}
