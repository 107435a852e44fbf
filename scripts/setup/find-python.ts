import { spawnSync } from 'node:child_process'
import type { PythonFacts } from './facts.ts'
import { SetUpError } from './progress.ts'

const candidates = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python']

/** Printed by a candidate about itself. `_base_executable` sees through virtual environments. */
const question = `
import json, os, sys, sysconfig
from importlib.util import find_spec
print(json.dumps({
    'executable': os.path.realpath(getattr(sys, '_base_executable', None) or sys.executable),
    'version': '.'.join(map(str, sys.version_info[:3])),
    'abi': sysconfig.get_config_var('SOABI'),
    'prefix': sys.base_prefix,
    'can_install': bool(find_spec('venv') and find_spec('ensurepip')),
    'is_free_threaded': bool(sysconfig.get_config_var('Py_GIL_DISABLED')),
}))
`

interface Answer extends PythonFacts {
  can_install: boolean
  is_free_threaded: boolean
}

/**
 * Finds a Python that can run programs: the one PYTHON names, else `python3`, else the newest of
 * 3.14 … 3.11 on PATH. Throws a SetUpError that names each one found and what it lacks.
 */
export const findPython = (): PythonFacts => {
  const wanted = process.env.PYTHON
  const problems: string[] = []
  for (const command of wanted ? [wanted] : candidates) {
    const answer = ask(command)
    const problem = answer === null ? null : problemOf(answer)
    if (answer !== null && problem === null) {
      const { executable, version, abi, prefix } = answer
      return { executable, version, abi, prefix }
    }
    if (answer !== null) problems.push(`${command} (${answer.executable}) ${problem}`)
  }
  throw new SetUpError(message(wanted, problems))
}

const ask = (command: string): Answer | null => {
  const done = spawnSync(command, ['-I', '-c', question], { encoding: 'utf8' })
  return done.status === 0 ? JSON.parse(done.stdout) : null
}

/** What keeps a Python from being used, or null. */
export const problemOf = (answer: Answer): string | null => {
  const [major = 0, minor = 0] = answer.version.split('.').map(Number)
  if (major !== 3 || minor < 11) return `is ${answer.version}; 3.11 or newer is needed`
  if (answer.is_free_threaded) return 'is a free-threaded build, for which packages are missing'
  if (!answer.can_install) return 'lacks venv: install your system’s package python3-venv'
  return null
}

const message = (wanted: string | undefined, problems: string[]): string => {
  const found = problems.length > 0 ? problems.join('; ') : 'none was found'
  const where = wanted === undefined ? 'on PATH' : `PYTHON=${wanted}`
  return `Python 3.11 or newer with venv is needed (${where}): ${found}. Name another by PYTHON=/path/to/python3`
}
