import { execFileSync, spawnSync } from 'node:child_process'

const isThere = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined

const install = (name: string): void => {
  // At run level 1 no package starts a server of its own; another test file may hold apt's lock.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const apt = (...args: string[]) =>
    execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env, stdio: 'pipe' })
  const add = () => apt('install', '-y', '--no-install-recommends', name)
  try {
    add()
  } catch {
    apt('update')
    add()
  }
}

/**
 * Makes sure that a program of a Debian package is there: root installs it, anybody else is told
 * how. A test that needs it fails without it; it is never skipped.
 */
export const ensureProgram = (program: string, debianPackage: string): void => {
  if (isThere(program)) return
  const command = `apt-get install -y --no-install-recommends ${debianPackage}`
  if (process.getuid?.() !== 0)
    throw new Error(`${program} is missing; install it: sudo ${command}`)
  install(debianPackage)
  if (!isThere(program)) throw new Error(`${program} is missing, even after: ${command}`)
}
