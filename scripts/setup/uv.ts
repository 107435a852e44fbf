import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { depsFolder, setupFolder } from '../places.ts'
import { output } from './command.ts'
import { digestOf } from './digest.ts'
import type { PythonFacts } from './facts.ts'
import { progress } from './progress.ts'

/** A virtual environment for the repository's own Python tools; programs never see it. */
export const toolsFolder = join(setupFolder, 'tools')

/** Installs uv, as locked in deps/setup.txt, and returns its path. */
export const ensureUv = (python: PythonFacts): string => {
  const lock = join(depsFolder, 'setup.txt')
  const stamp = digestOf([readFileSync(lock, 'utf8'), python.executable, python.abi])
  const stampPath = join(toolsFolder, 'stamp')
  const uv = join(toolsFolder, 'bin', 'uv')
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return uv
  progress(`uv, the installer of Python packages (Python ${python.version})`)
  rmSync(toolsFolder, { recursive: true, force: true })
  mkdirSync(setupFolder, { recursive: true })
  output(python.executable, ['-m', 'venv', toolsFolder])
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
  output(join(toolsFolder, 'bin', 'python'), [...pip, '--require-hashes', '-r', lock])
  writeFileSync(stampPath, stamp)
  return uv
}
