import { ConfigValueError, type Entry } from '@coderunner/common/config/entry.ts'
import { normalizedName } from '../utils/normalized-name.ts'

const accepts = 'names, comma-separated, with `*` and `?` for any letters'
const form = /^[a-z0-9*?]([a-z0-9*?-]*[a-z0-9*?])?$/

const readPatterns = (text: string): string[] => {
  const given = text.split(',').map((part) => part.trim())
  return given
    .filter((part) => part !== '')
    .map((part) => {
      const pattern = normalizedName(part)
      if (form.test(pattern)) return pattern
      throw new ConfigValueError(
        `has ${JSON.stringify(part)}, which is no name of a package; accepted is ${accepts}, such as \`torch,nvidia-*\`; versions are not`,
      )
    })
}

/** A list of glob patterns of package names, normalized (PEP 503) as the names are that they meet. */
export const patterns = (
  name: string,
  options: { fallback: string[]; shownDefault: string; description: string },
): Entry<string[]> => ({
  name,
  accepts,
  ...options,
  emptyIsUnset: true,
  parse: readPatterns,
})
