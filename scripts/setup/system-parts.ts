import { spawnSync } from 'node:child_process'
import type { PythonFacts, SystemFacts } from './facts.ts'
import { findInstaller } from './installer.ts'
import { progress, SetUpError } from './progress.ts'

/** Prints the path of the bubblewrap program and of the two libraries, null where one is absent. */
const question = `
import ctypes, json, os, shutil
def library(name):
    try:
        ctypes.CDLL(name)
    except OSError:
        return None
    with open('/proc/self/maps') as maps:
        paths = [line.split()[-1] for line in maps if name.split('.so')[0] in line]
    return os.path.realpath(paths[0]) if paths else name
print(json.dumps({
    'bubblewrap': shutil.which('bwrap'),
    'libseccomp': library('libseccomp.so.2'),
    'libzbar': library('libzbar.so.0'),
}))
`

/** The parts that are not installed. */
export const missingParts = (system: SystemFacts): (keyof SystemFacts)[] =>
  (Object.keys(system) as (keyof SystemFacts)[]).filter((part) => system[part] === null)

/**
 * Looks for the parts of the operating system that the sandbox needs; installs them where the
 * machine is Debian's kind and the user root, else says how to get them. Without libseccomp nothing
 * can run; without bubblewrap the weaker isolation is left, without libzbar pyzbar does not import.
 */
export const ensureSystemParts = (python: PythonFacts): SystemFacts => {
  const system = lookFor(python)
  const missing = missingParts(system)
  if (missing.length === 0) return system
  const installer = findInstaller(missing)
  if (installer.run === null) return withoutParts(system, installer.command)
  progress(`system packages: ${installer.command}`)
  installer.run()
  const now = lookFor(python)
  return missingParts(now).length === 0 ? now : withoutParts(now, installer.command)
}

const lookFor = (python: PythonFacts): SystemFacts => {
  const done = spawnSync(python.executable, ['-I', '-c', question], { encoding: 'utf8' })
  return JSON.parse(done.stdout)
}

const withoutParts = (system: SystemFacts, command: string): SystemFacts => {
  const text = `missing on this system: ${missingParts(system).join(', ')}. Install with: ${command}`
  if (system.libseccomp === null) throw new SetUpError(text)
  progress(text)
  return system
}
