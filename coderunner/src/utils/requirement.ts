import { type EnvironmentMarker, parsePipRequirementsLine } from 'pip-requirements-js'
import { normalizedName } from './normalized-name.ts'

/** A requirement that was read: its normalized name, and a text that holds nothing but it. */
export interface Requirement {
  name: string
  text: string
}

/** What is accepted, for texts of errors. */
export const requirementForm =
  'a PEP 508 requirement such as "requests" or "requests[socks]>=2.31,<3"; addresses, paths and options are not'

const nameForm = /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/

const markerText = (marker: EnvironmentMarker): string => {
  const { left, operator, right } = marker
  const side = (value: typeof left): string =>
    typeof value === 'string' ? value : `(${markerText(value)})`
  return `${side(left)} ${operator} ${side(right)}`
}

/**
 * Reads one PEP 508 requirement (https://peps.python.org/pep-0508/) and writes it anew from its
 * parts, so that no character that was not understood goes on. Null when it is none, or names an address.
 */
export const readRequirement = (text: string): Requirement | null => {
  const parsed = parse(text)
  if (parsed?.type !== 'ProjectName' || !nameForm.test(parsed.name)) return null
  const { name, extras = [], versionSpec = [], environmentMarkerTree: marker } = parsed
  const extra = extras.length > 0 ? `[${extras.join(',')}]` : ''
  const versions = versionSpec.map(({ operator, version }) => `${operator}${version}`).join(',')
  const condition = marker === undefined ? '' : ` ; ${markerText(marker)}`
  return { name: normalizedName(name), text: `${name}${extra}${versions}${condition}` }
}

const parse = (text: string) => {
  // A line of a requirements file may end in a comment, and go on in the next one; a requirement may not.
  if (/[#\\\r\n]/.test(text)) return null
  try {
    return parsePipRequirementsLine(text)
  } catch {
    return null
  }
}
