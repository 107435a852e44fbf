import { execFileSync, spawnSync } from 'node:child_process'

/** At run level 1 no package starts a server of its own. */
const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }

/**
 * The path of a server's program, of which the tests start their own; where it is absent its Debian
 * package is installed, which takes root. Throws with the command that a user can run.
 */
export const debianProgram = (name: string, packageName: string): string => {
  const found = find(name)
  if (found) return found
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', packageName]
  if (process.getuid?.() !== 0) {
    throw new Error(`${name} is missing; the tests need it: sudo ${install.join(' ')}`)
  }
  aptInstall(install)
  const installed = find(name)
  if (!installed) throw new Error(`${packageName} was installed and brought no ${name}`)
  return installed
}

const find = (name: string): string | null => {
  const folders = `${process.env.PATH ?? ''}:/usr/local/sbin:/usr/sbin:/sbin`
  const done = spawnSync('/bin/sh', ['-c', 'command -v "$0"', name], {
    env: { PATH: folders },
    encoding: 'utf8',
  })
  return done.status === 0 ? done.stdout.trim() : null
}

/**
 * A fresh container has no package lists yet, so a failure is tried again after an update. Two test
 * files that install at once wait for each other.
 */
const aptInstall = ([command = '', ...args]: string[]): void => {
  const waiting = ['-o', 'DPkg::Lock::Timeout=300']
  const isDone = spawnSync(command, [...waiting, ...args], { env, stdio: 'ignore' }).status === 0
  if (isDone) return
  execFileSync(command, [...waiting, 'update'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  execFileSync(command, [...waiting, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}
