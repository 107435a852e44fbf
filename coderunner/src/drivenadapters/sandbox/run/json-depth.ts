const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/** Whether JSON text nests deeper than `max`: such a value parses, but breaks whoever writes it again. */
export const nestsDeeperThan = (json: Buffer, max: number): boolean => {
  let depth = 0
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] as number
    if (byte === QUOTE) at = endOfString(json, at)
    else if (OPENING.has(byte)) {
      depth += 1
      if (depth > max) return true
    } else if (CLOSING.has(byte)) depth -= 1
  }
  return false
}

const endOfString = (json: Buffer, start: number): number => {
  let at = json.indexOf(QUOTE, start + 1)
  while (at > 0 && isEscaped(json, at)) at = json.indexOf(QUOTE, at + 1)
  return at < 0 ? json.length : at
}

const isEscaped = (json: Buffer, at: number): boolean => {
  let backslashes = 0
  while (json[at - 1 - backslashes] === BACKSLASH) backslashes += 1
  return backslashes % 2 === 1
}
