import { randomUUID } from 'node:crypto'
import { AppError } from '../../errors/app-error.ts'
import type { Sandbox } from '../execution/ports.ts'
import type { Outcome, Program } from '../execution/types.ts'
import type { VerifyImports } from './steps.ts'
import type { Environment, InstalledPackage } from './types.ts'

/** What `verifyImports` is made of. */
export interface VerifyDeps {
  sandbox: Pick<Sandbox, 'run'>
  maxExecutionMs: number
  maxMemoryBytes: number
}

/** An import of the largest packages, cold. */
const importMaxMs = 60_000

/** Of a package without an importable module (type stubs, meta-packages) nothing is asked. */
const modulesToTry = ({ name, importNames }: InstalledPackage): string[] => {
  const own = importNames.find((module) => module.toLowerCase() === name.replaceAll('-', '_'))
  return own === undefined ? importNames : [own]
}

const tryImport = (module: string): string => `
if not is_done:
    try:
        import ${module}
        is_done = True
    except BaseException as error:
        first = first or error
`

/** One of the modules is enough: packages bring along examples and plug-ins for what is not there. */
const importOne = (modules: readonly string[]): string =>
  `is_done, first = False, None
${modules.map(tryImport).join('')}
if not is_done:
    raise first
`

const reasonOf = ({ status, error }: Outcome): string =>
  error === null ? status : `${error.name}: ${error.value}`.slice(0, 500)

const programOf = (code: string, environment: Environment, deps: VerifyDeps): Program => ({
  code,
  environment,
  timeoutMs: Math.min(importMaxMs, deps.maxExecutionMs),
  memoryBytes: deps.maxMemoryBytes,
  variables: {},
  entrypoint: null,
  arguments: null,
  stdin: '',
  files: [],
})

/** Makes the check. */
export const makeVerifyImports =
  (deps: VerifyDeps): VerifyImports =>
  async (environment, asked, { owner, signal }) => {
    for (const installed of environment.packages.filter(({ name }) => asked.includes(name))) {
      const modules = modulesToTry(installed)
      if (modules.length === 0) continue
      const executionId = randomUUID()
      const program = programOf(importOne(modules), environment, deps)
      const outcome = await deps.sandbox.run(program, {
        ...{ executionId, requestId: executionId },
        ...{ owner, signal },
      })
      if (outcome.status !== 'success') {
        const what = `${installed.name} ${installed.version} (${modules.join(', ')})`
        throw new AppError('package_not_importable', `${what}: ${reasonOf(outcome)}`)
      }
    }
  }
