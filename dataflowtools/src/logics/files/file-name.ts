/** The longest name of a file, in characters. */
export const fileNameMax = 255

/** Control characters, and marks that turn the direction of what follows: `gpj.exe` for `exe.jpg`. */
const unseen = /[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu

const lastPart = (path: string): string => path.split(/[/\\]/).at(-1) ?? ''

/**
 * The last part of what may be a path, as it is kept: in NFC, without what nobody sees. Null when nothing
 * is left. Give it no text that is not bounded: the time of NFC grows with the square of marks in a row.
 */
export const cleanFileName = (given: string): string | null => {
  const name = lastPart(given).toWellFormed().replaceAll(unseen, '').normalize('NFC').trim()
  return /^\.*$/.test(name) ? null : name
}

/** Shortens a name that is too long, and keeps its extension. */
const shorten = (name: string): string => {
  const characters = [...name]
  if (characters.length <= fileNameMax) return name
  const extension = [...(/\.[^.]{1,20}$/u.exec(name)?.[0] ?? '')]
  return [...characters.slice(0, fileNameMax - extension.length), ...extension].join('')
}

/** The name of an upload, whatever its sender called it. */
export const nameOfUpload = (given: string | undefined): string =>
  shorten(cleanFileName(shorten(lastPart(given ?? ''))) ?? 'file')
