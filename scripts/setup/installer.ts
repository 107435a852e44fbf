import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { output, succeeds } from './command.ts'
import type { SystemFacts } from './facts.ts'

type Part = keyof SystemFacts

interface Family {
  tool: string
  install: string
  packages: Record<Part, string>
}

const families: Family[] = [
  {
    tool: 'apt-get',
    install: 'apt-get install -y --no-install-recommends',
    packages: { bubblewrap: 'bubblewrap', libseccomp: 'libseccomp2', libzbar: 'libzbar0' },
  },
  {
    tool: 'dnf',
    install: 'dnf install -y',
    packages: { bubblewrap: 'bubblewrap', libseccomp: 'libseccomp', libzbar: 'zbar-libs' },
  },
  {
    tool: 'apk',
    install: 'apk add',
    packages: { bubblewrap: 'bubblewrap', libseccomp: 'libseccomp', libzbar: 'zbar' },
  },
]

/** How to install parts of the system: the command in words, and a function where we may run it. */
export interface Installer {
  command: string
  run: (() => void) | null
}

/** Chooses the system's package tool. Only apt is run by set-up, and only as root. */
export const findInstaller = (
  missing: readonly Part[],
  isThere: (tool: string) => boolean = isOnPath,
  isRoot: boolean = process.getuid?.() === 0,
): Installer => {
  const family = families.find(({ tool }) => isThere(tool))
  if (family === undefined) {
    return { command: `your package manager (${missing.join(', ')})`, run: null }
  }
  const command = `${family.install} ${missing.map((part) => family.packages[part]).join(' ')}`
  if (!isRoot) return { command: `sudo ${command}`, run: null }
  return { command, run: family.tool === 'apt-get' ? () => runApt(command) : null }
}

const isOnPath = (tool: string): boolean =>
  (process.env.PATH ?? '').split(':').some((folder) => isExecutable(join(folder, tool)))

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A fresh container has no package lists yet, so a failure is tried again after an update. */
const runApt = (command: string): void => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const [tool = '', ...args] = command.split(' ')
  if (succeeds(tool, args, env)) return
  output('apt-get', ['update'], env)
  output(tool, args, env)
}
