import type { TextReader } from './text-reader.ts'

/** Parentheses in one another, at most; who reads them next may give up not far above. */
const maxNesting = 32

const variable =
  /(?:python_version|python_full_version|os_name|sys_platform|platform_release|platform_system|platform_version|platform_machine|platform_python_implementation|implementation_name|implementation_version|extra)\b/y
/** The characters that PEP 508 lets stand in a string; the other kind of quote may. */
const string = /'[\w \t().{}*#:;,/?[\]!~`@$%^&=+|<>"-]*'|"[\w \t().{}*#:;,/?[\]!~`@$%^&=+|<>'-]*"/y
const operator = /===|==|~=|!=|<=|>=|<|>|in\b|not[ \t]+in\b/y

/**
 * Reads an environment marker (PEP 508) and writes it anew, a space between its parts; null when it
 * cannot be read.
 */
export const readMarker = (reader: TextReader, depth = 0): string | null => {
  const parts: string[] = []
  for (;;) {
    const one = readExpression(reader, depth)
    if (one === null) return null
    parts.push(one)
    const joint = reader.take(/(?:and|or)\b/y)
    if (joint === null) return parts.join(' ')
    parts.push(joint)
  }
}

const readExpression = (reader: TextReader, depth: number): string | null => {
  if (reader.take(/\(/y) !== null) {
    const inside = depth < maxNesting ? readMarker(reader, depth + 1) : null
    return inside === null || reader.take(/\)/y) === null ? null : `(${inside})`
  }
  const left = readSide(reader)
  const compared = reader.take(operator)
  const right = readSide(reader)
  if (left === null || compared === null || right === null) return null
  return `${left} ${compared.replace(/\s+/, ' ')} ${right}`
}

const readSide = (reader: TextReader): string | null => reader.take(variable) ?? reader.take(string)
