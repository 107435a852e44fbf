import { join } from 'node:path'
import { output } from './command.ts'
import { toolsFolder } from './uv.ts'

/** The environment for uv: what pip is set up to use on this machine, as uv's own variables. */
export const uvEnvironment = (): NodeJS.ProcessEnv => {
  const pip = ['-m', 'pip', 'config', 'list', '--disable-pip-version-check']
  const listed = output(join(toolsFolder, 'bin', 'python'), pip)
  return { ...uvVariables(listed), ...process.env }
}

const names: Record<string, string> = {
  'index-url': 'UV_DEFAULT_INDEX',
  'extra-index-url': 'UV_INDEX',
  'find-links': 'UV_FIND_LINKS',
  'trusted-host': 'UV_INSECURE_HOST',
  cert: 'SSL_CERT_FILE',
}

/**
 * Translates `pip config list` (lines such as `global.index-url='https://…'`) for uv, which does not
 * read pip's settings. Later lines win, as with pip: global, then install, then the environment.
 */
export const uvVariables = (listed: string): Record<string, string> => {
  const found: Record<string, string> = {}
  for (const line of listed.split('\n')) {
    const match = /^(?:global|install|:env:)\.([a-z-]+)=(['"])(.*)\2$/.exec(line.trim())
    const name = names[match?.[1] ?? '']
    if (name !== undefined) found[name] = (match?.[3] ?? '').replaceAll('\\n', ' ').trim()
  }
  return found
}
