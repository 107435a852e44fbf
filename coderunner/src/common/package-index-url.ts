import { ConfigValueError } from '@coderunner/common/config/entry.ts'

/** Checks the address of a package index; a password in it is let through, as indexes ask for one. */
export const readPackageIndexUrl = (text: string): string => {
  const url = URL.parse(text)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new ConfigValueError('is no address; accepted is http://… or https://…')
  }
  return text
}
