import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { depsFolder, setupFolder } from '../places.ts'
import { output } from './command.ts'
import { digestOf } from './digest.ts'
import type { PythonFacts } from './facts.ts'
import { addFont, fontVersion } from './font.ts'
import { uvEnvironment } from './pip-settings.ts'
import { progress } from './progress.ts'

const lock = join(depsFolder, 'requirements.txt')
/** Raised when what set-up adds to the packages changes. */
const environmentLayout = '2'

/**
 * Builds the sandbox's base environment, `.setup/environments/<digest>/`, if this lock has none yet.
 * It is built beside and renamed when whole, and never changed after that. Returns its
 * `site-packages`; `environment.json` beside that lists what is in it.
 */
export const ensureEnvironment = (python: PythonFacts, uv: string): string => {
  const digest = environmentDigest(python)
  const path = join(setupFolder, 'environments', digest)
  const sitePackages = join(path, 'site-packages')
  if (existsSync(path)) return sitePackages
  progress('Python packages of the sandbox (about half a minute, 0.9 GB)')
  const beside = `${path}.${process.pid}`
  rmSync(beside, { recursive: true, force: true })
  mkdirSync(beside, { recursive: true })
  try {
    build(beside, digest, python, uv)
    settle(beside, path)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
  return sitePackages
}

/** Names an environment by its lock, the interpreter's ABI and what is added to the packages. */
const environmentDigest = (python: PythonFacts): string =>
  digestOf([environmentLayout, readFileSync(lock, 'utf8'), python.abi, fontVersion()])

/** Wheels only, as a source distribution runs code; copies, so that no cache shares their bytes. */
const build = (folder: string, digest: string, python: PythonFacts, uv: string): void => {
  const target = join(folder, 'site-packages')
  const where = ['--target', target, '--python', python.executable]
  const how = ['--only-binary', ':all:', '--require-hashes', '--link-mode', 'copy']
  const env = uvEnvironment()
  output(uv, ['pip', 'install', '--quiet', ...where, ...how, '--compile-bytecode', '-r', lock], env)
  const packages = JSON.parse(output(uv, ['pip', 'list', ...where, '--format', 'json'], env))
  addFont(target)
  const about = { digest, kind: 'base', python: python.version, abi: python.abi, packages }
  writeFileSync(join(folder, 'environment.json'), `${JSON.stringify(about, null, 2)}\n`)
  output('chmod', ['-R', 'a+rX,go-w', folder])
}

/** Another set-up may have been quicker; then its folder stands, which is the same. */
const settle = (beside: string, path: string): void => {
  try {
    renameSync(beside, path)
  } catch (error) {
    if (!existsSync(path)) throw error
  }
}
