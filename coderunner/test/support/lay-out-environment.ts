import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ProgramEnvironment } from '../../src/logics/execution/types.ts'

/** What an environment holds: texts by path below its packages, or a folder to copy. */
export interface EnvironmentContent {
  files?: Record<string, string>
  copied?: string
  /** Top-level modules; those that the files' paths name where it is left out. */
  importNames?: string[]
  overridesBase?: boolean
}

/** The folder of environments of a sandbox that keeps its things in `dataDir`. */
export const environmentsFolderOf = (dataDir: string): string =>
  join(dataDir, 'packages/environments')

/** Lays an environment out by hand, as one that was installed; `name` tells it from others. */
export const layOutEnvironment = (
  dataDir: string,
  name: string,
  { files = {}, copied, importNames, overridesBase = false }: EnvironmentContent,
): ProgramEnvironment => {
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 32)
  const packages = join(environmentsFolderOf(dataDir), digest, 'site-packages')
  mkdirSync(packages, { recursive: true })
  if (copied !== undefined) cpSync(copied, packages, { recursive: true, preserveTimestamps: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(packages, path)), { recursive: true })
    writeFileSync(join(packages, path), text)
    chmodSync(dirname(join(packages, path)), 0o755)
    chmodSync(join(packages, path), 0o644)
  }
  for (const folder of [packages, dirname(packages)]) chmodSync(folder, 0o755)
  return { digest, folder: digest, importNames: importNames ?? topLevel(files), overridesBase }
}

const topLevel = (files: Record<string, string>): string[] => [
  ...new Set(Object.keys(files).map((path) => path.split('/', 1)[0]?.replace(/\.py$/, '') ?? '')),
]
