import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { depsFolder } from '../places.ts'
import { output } from './command.ts'
import { digestOf } from './digest.ts'
import type { Facts } from './facts.ts'
import { uvEnvironment } from './pip-settings.ts'
import { progress } from './progress.ts'
import { besideUv } from './uv.ts'

/** The path of one of the repository's Python tools. */
export const toolPath = ({ uv }: Pick<Facts, 'uv'>, name: string): string => besideUv(uv, name)

/** Installs the tools of checks and tests (pytest, ruff, ty), as locked in deps/check.txt. */
export const ensureCheckTools = (facts: Facts): void => {
  const lock = join(depsFolder, 'check.txt')
  const stamp = digestOf([readFileSync(lock, 'utf8')])
  const stampPath = besideUv(facts.uv, '../check-stamp')
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return
  progress('Python tools of the checks')
  const how = ['--quiet', '--require-hashes', '--only-binary', ':all:']
  const args = ['pip', 'install', '--python', toolPath(facts, 'python'), ...how, '-r', lock]
  output(facts.uv, args, uvEnvironment(facts.uv))
  writeFileSync(stampPath, stamp)
}
