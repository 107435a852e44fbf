import { join } from 'node:path'
import { output } from './command.ts'
import { toolsFolder } from './uv.ts'

/** The environment for uv: what pip is set up to use on this machine, as uv's own variables. */
export const uvEnvironment = (): NodeJS.ProcessEnv => {
  const pip = ['-m', 'pip', 'config', 'list', '--disable-pip-version-check']
  const listed = output(join(toolsFolder, 'bin', 'python'), pip)
  return { ...uvVariables(listed), ...process.env }
}

const variables: Record<string, string> = {
  'index-url': 'UV_DEFAULT_INDEX',
  'extra-index-url': 'UV_INDEX',
  'find-links': 'UV_FIND_LINKS',
  'trusted-host': 'UV_INSECURE_HOST',
  cert: 'SSL_CERT_FILE',
}

/**
 * Translates `pip config list` (lines such as `global.index-url='https://…'`) for uv, which does not
 * read pip's settings. As with pip, `install` wins over `global`, and the environment over both.
 */
export const uvVariables = (listed: string): Record<string, string> => {
  const found: Record<string, string> = {}
  for (const section of ['global', 'install', ':env:']) {
    for (const [name, value] of settingsOf(section, listed)) {
      const variable = variables[name]
      if (variable !== undefined) found[variable] = value
    }
  }
  return found
}

const settingsOf = (section: string, listed: string): [string, string][] =>
  listed.split('\n').flatMap((line) => {
    const [, name = '', , value = ''] = /^([^=]+)=(['"])(.*)\2$/.exec(line.trim()) ?? []
    if (!name.startsWith(`${section}.`)) return []
    return [[name.slice(section.length + 1), value.replaceAll('\\n', ' ').trim()]]
  })
