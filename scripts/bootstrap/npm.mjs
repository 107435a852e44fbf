import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'

/**
 * Runs npm under the given Node, in a folder. Inside an npm script the npm that runs is used; its
 * own settings for that script (such as `-w coderunner`) must not reach the inner one.
 *
 * @type {(nodePath: string, args: string[], folder: string) => void}
 */
export const runNpm = (nodePath, args, folder) => {
  const cli = process.env.npm_execpath
  const [command, first] = cli?.endsWith('.js') ? [nodePath, [cli]] : ['npm', []]
  const env = { ...innerEnvironment(process.env), PATH: `${dirname(nodePath)}:${process.env.PATH}` }
  const { status, error } = spawnSync(command, [...first, ...args], {
    cwd: folder,
    env,
    stdio: 'inherit',
  })
  if (status !== 0) {
    throw new Error(`npm ${args.join(' ')} failed (${error?.message ?? `exit ${status}`})`)
  }
}

/**
 * The environment without what an outer `npm run` put there about itself.
 *
 * @type {(env: NodeJS.ProcessEnv) => NodeJS.ProcessEnv}
 */
export const innerEnvironment = (env) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !aboutOuterRun.test(name)))

const aboutOuterRun =
  /^npm_(package_|lifecycle_|command$|config_(workspaces?$|include_workspace_root$|local_prefix$|prefix$))/
