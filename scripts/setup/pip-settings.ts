import { join } from 'node:path'
import { uvVariables } from '../../coderunner/src/utils/uv-variables.ts'
import { output } from './command.ts'
import { toolsFolder } from './uv.ts'

/** The environment for uv: what pip is set up to use on this machine, as uv's own variables. */
export const uvEnvironment = (): NodeJS.ProcessEnv => {
  const pip = ['-m', 'pip', 'config', 'list', '--disable-pip-version-check']
  const listed = output(join(toolsFolder, 'bin', 'python'), pip)
  return { ...uvVariables(listed), ...process.env }
}
