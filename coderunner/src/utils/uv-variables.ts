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
      if (variable !== undefined) found[variable] = inUvForm(variable, value)
    }
  }
  return found
}

/** pip parts every list by white space; uv parts this one by commas. */
const inUvForm = (variable: string, value: string): string =>
  variable === 'UV_FIND_LINKS' ? value.split(/\s+/).join(',') : value

const settingsOf = (section: string, listed: string): [string, string][] =>
  listed.split('\n').flatMap((line) => {
    const [, name = '', , value = ''] = /^([^=]+)=(['"])(.*)\2$/.exec(line.trim()) ?? []
    if (!name.startsWith(`${section}.`)) return []
    return [[name.slice(section.length + 1), value.replaceAll('\\n', ' ').trim()]]
  })
