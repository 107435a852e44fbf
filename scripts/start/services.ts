import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { rootFolder } from '../places.ts'

/** A service to start: its main file, and the environment it is started with. */
export interface Service {
  name: string
  main: string
  env: NodeJS.ProcessEnv
}

/** Every service the repository may have, with the variable that names its port. */
const portVariables: Record<string, string> = {
  coderunner: 'CODERUNNER_PORT',
  dataflowtools: 'DATAFLOWTOOLS_PORT',
}

/** The names of the services that are there. */
export const findServices = (): string[] =>
  Object.keys(portVariables).filter((name) => existsSync(mainOf(name)))

/** A service among others: its port is its own variable's, or its default, and never PORT's. */
export const startedTogether = (name: string, env: NodeJS.ProcessEnv): Service => {
  const { PORT: _shared, ...rest } = env
  const port = env[portVariables[name] ?? '']
  return { name, main: mainOf(name), env: port ? { ...rest, PORT: port } : rest }
}

/** A service by itself: PORT is its port. */
export const startedAlone = (name: string, env: NodeJS.ProcessEnv): Service => ({
  name,
  main: mainOf(name),
  env,
})

const mainOf = (name: string): string => join(rootFolder, name, 'src', 'main.ts')
