import { normalizedName } from './normalized-name.ts'
import { readMarker } from './requirement-marker.ts'
import { TextReader } from './text-reader.ts'

/** A requirement that was read: its normalized name, and a text that holds nothing but it. */
export interface Requirement {
  name: string
  text: string
}

/** Characters of a requirement, at most; a longer one is not looked at. */
export const requirementMaxLength = 512

/** What is accepted, for texts of errors. */
export const requirementForm = `a PEP 508 requirement of at most ${requirementMaxLength} characters such as "requests" or "requests[socks]>=2.31,<3"; addresses, paths and options are not`

const identifier = /[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?/y
const operator = /===|==|~=|!=|<=|>=|<|>/y
const version = /[A-Za-z0-9_.*+!-]+/y

/**
 * Reads one PEP 508 requirement (https://peps.python.org/pep-0508/) and writes it anew from its
 * parts, so that no character that was not understood goes on. Null when it is none, or names an address.
 */
export const readRequirement = (text: string): Requirement | null => {
  if (text.length > requirementMaxLength) return null
  const reader = new TextReader(text)
  const name = reader.take(identifier)
  const extras = readExtras(reader)
  const versions = readVersions(reader)
  const condition = reader.take(/;/y) === null ? '' : readMarker(reader)
  if (name === null || extras === null || versions === null || condition === null) return null
  if (!reader.isAtEnd()) return null
  const suffix = condition === '' ? '' : ` ; ${condition}`
  return { name: normalizedName(name), text: `${name}${extras}${versions}${suffix}` }
}

/** `[a, b]` → `[a,b]`; '' where there are none, null where they cannot be read. */
const readExtras = (reader: TextReader): string | null => {
  if (reader.take(/\[/y) === null) return ''
  if (reader.take(/\]/y) !== null) return ''
  const extras = readList(reader, () => reader.take(identifier))
  return extras === null || reader.take(/\]/y) === null ? null : `[${extras}]`
}

/** `(>= 1, < 2)` → `>=1,<2`; '' where there are none, null where they cannot be read. */
const readVersions = (reader: TextReader): string | null => {
  if (reader.take(/\(/y) !== null) {
    const inside = readSpecifiers(reader)
    return reader.take(/\)/y) === null ? null : inside
  }
  return readSpecifiers(reader)
}

const readSpecifiers = (reader: TextReader): string | null =>
  reader.sees(operator) ? readList(reader, () => readSpecifier(reader)) : ''

const readSpecifier = (reader: TextReader): string | null => {
  const compared = reader.take(operator)
  const wanted = reader.take(version)
  return compared === null || wanted === null ? null : `${compared}${wanted}`
}

const readList = (reader: TextReader, readOne: () => string | null): string | null => {
  const items: string[] = []
  do {
    const item = readOne()
    if (item === null) return null
    items.push(item)
  } while (reader.take(/,/y) !== null)
  return items.join(',')
}
