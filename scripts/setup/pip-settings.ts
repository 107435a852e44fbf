import { join } from 'node:path'
import { rootFolder } from '../places.ts'
import { output } from './command.ts'
import { toolsFolder } from './uv.ts'

const steps = join(rootFolder, 'scripts', 'setup', 'site_packages.py')

/** The environment for uv: what pip is set up to use on this machine, as uv's own variables. */
export const uvEnvironment = (): NodeJS.ProcessEnv => {
  const printed = output(join(toolsFolder, 'bin', 'python'), ['-I', steps, 'uv-variables'])
  return { ...JSON.parse(printed), ...process.env }
}
