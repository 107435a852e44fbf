import { join } from 'node:path'
import { rootFolder } from '../places.ts'
import { output } from './command.ts'
import { besideUv } from './uv.ts'

const steps = join(rootFolder, 'scripts', 'setup', 'site_packages.py')

/** The environment for uv: what pip is set up to use on this machine, as uv's own variables. */
export const uvEnvironment = (uv: string): NodeJS.ProcessEnv => {
  const printed = output(besideUv(uv, 'python'), ['-I', steps, 'uv-variables'])
  return { ...JSON.parse(printed), ...process.env }
}
