import { ConfigValueError } from '@coderunner/common/config/entry.ts'

/** Checks the address of another service; returns it without a slash at its end. */
export const readServiceUrl = (text: string): string => {
  const url = URL.parse(text)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new ConfigValueError('is no address; accepted is http://… or https://…')
  }
  return text.replace(/\/+$/, '')
}
