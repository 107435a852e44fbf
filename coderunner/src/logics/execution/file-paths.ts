const maxSegmentBytes = 255
/** Bytes of a path in UTF-8, at most. */
export const maxPathBytes = 1024

/** Why a longer one is refused. */
export const pathTooLong = `is longer than ${maxPathBytes} bytes`

/** The folder that artifacts are taken from: it is made for every run. */
const outputFolder = 'output'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controlCharacter = /[\u0000-\u001f\u007f]/

/** `./a//b` → `a`, `b`. */
export const segmentsOf = (path: string): string[] =>
  path.split('/').filter((segment) => segment !== '' && segment !== '.')

const formProblem = (path: string): string | null => {
  if (path === '') {
    return 'is empty'
  }
  if (!path.isWellFormed()) {
    return 'holds half of a surrogate pair'
  }
  if (controlCharacter.test(path)) {
    return 'holds a NUL or another control character'
  }
  return path.startsWith('/') ? 'is absolute; paths are relative to the scratch folder' : null
}

const segmentProblem = (path: string): string | null => {
  const segments = segmentsOf(path)
  if (segments.includes('..')) {
    return 'leads out of its folder with `..`'
  }
  if (segments.length === 0 || path.endsWith('/') || path.endsWith('/.')) {
    return 'names a folder, not a file'
  }
  if (segments.length === 1 && segments[0] === outputFolder) {
    return 'is the folder that artifacts are taken from'
  }
  return segments.some((segment) => Buffer.byteLength(segment) > maxSegmentBytes)
    ? `has a part longer than ${maxSegmentBytes} bytes`
    : null
}

/**
 * Says why a path cannot be laid into the scratch folder, or null when it can. The length comes first:
 * what is longer is not looked at.
 */
export const pathProblem = (path: string): string | null =>
  Buffer.byteLength(path) > maxPathBytes ? pathTooLong : (formProblem(path) ?? segmentProblem(path))
