/**
 * Whether a Prefer header (RFC 7240) asks for `respond-async`. Names are not case-sensitive, values
 * and parameters of a preference are allowed and ignored, and so is every other preference.
 */
export const prefersAsync = (header: string | string[] | undefined): boolean => {
  const text = Array.isArray(header) ? header.join(',') : (header ?? '')
  if (text === '') return false
  // A quote that is never closed takes all the rest: looking for its end again would take the square of it.
  const withoutQuoted = text.replace(/"(?:[^"\\]|\\.)*"?/g, '""')
  return withoutQuoted.split(',').some((preference) => nameOf(preference) === 'respond-async')
}

const nameOf = (preference: string): string =>
  (preference.split(/[;=]/, 1)[0] ?? '').trim().toLowerCase()
