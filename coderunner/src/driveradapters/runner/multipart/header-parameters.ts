/** A header such as `form-data; name="a"; filename="b"`: its value, and what stands behind, by lower-cased name. */
export interface HeaderParameters {
  value: string
  parameters: ReadonlyMap<string, string>
}

const value = /[ \t]*([^\s;]+)[ \t]*/y
const token = "[!#$%&'*+.^_`|~\\w-]+"
/** Of a backslash in quotes only `\"` and `\\` are escapes: it may be one of a Windows path. */
const parameter = new RegExp(
  `;[ \\t]*(?:(${token})=(?:"((?:[^"\\\\]|\\\\[^])*)"|([^\\s;"]*))[ \\t]*)?`,
  'y',
)

const unescaped = (quoted: string): string => quoted.replace(/\\(["\\])/g, '$1')

/** Reads the whole of a header; null when it is of another form, or gives a parameter twice. */
export const readHeaderParameters = (header: string): HeaderParameters | null => {
  value.lastIndex = 0
  const first = value.exec(header)?.[1]
  if (first === undefined) return null
  const parameters = new Map<string, string>()
  parameter.lastIndex = value.lastIndex
  let readTo = value.lastIndex
  for (let found = parameter.exec(header); found !== null; found = parameter.exec(header)) {
    readTo = parameter.lastIndex
    const [, name, quoted, plain = ''] = found
    if (name === undefined) continue
    if (parameters.has(name.toLowerCase())) return null
    parameters.set(name.toLowerCase(), quoted === undefined ? plain : unescaped(quoted))
  }
  return readTo === header.length ? { value: first.toLowerCase(), parameters } : null
}
