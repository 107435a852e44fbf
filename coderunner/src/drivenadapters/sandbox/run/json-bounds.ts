/** What JSON text may be made of, so that reading it takes no longer than a few dozen milliseconds. */
export interface JsonBounds {
  /** Objects and lists inside each other. */
  depth: number
  /** Objects, lists and what separates their items, all together. */
  values: number
  /** Quotes, those inside strings included. */
  quotes: number
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
/** By byte: whether it stands for one more value, and what it does to the depth. */
const isValue = new Uint8Array(256)
const deepens = new Int8Array(256)
for (const byte of Buffer.from('[{,')) isValue[byte] = 1
for (const byte of Buffer.from('[{')) deepens[byte] = 1
for (const byte of Buffer.from(']}')) deepens[byte] = -1

/** How many values JSON text holds, or null when it goes beyond a bound; it need not be well formed. */
export const countValues = (json: Buffer, bounds: JsonBounds): number | null => {
  let depth = 0
  let values = 0
  let quotes = 0
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] as number
    if (byte === QUOTE) {
      const end = endOfString(json, at, bounds.quotes - quotes)
      if (end === null) return null
      quotes += end.quotes
      at = end.at
    } else {
      values += isValue[byte] as number
      depth += deepens[byte] as number
      if (values > bounds.values || depth > bounds.depth) return null
    }
  }
  return values
}

/** The string's last quote and how many there were; null when there are more than `quotesMax`. */
const endOfString = (
  json: Buffer,
  start: number,
  quotesMax: number,
): { at: number; quotes: number } | null => {
  let at = start
  for (let quotes = 1; quotes < quotesMax; quotes += 1) {
    at = json.indexOf(QUOTE, at + 1)
    if (at < 0) return { at: json.length, quotes }
    if (!isEscaped(json, at)) return { at, quotes: quotes + 1 }
  }
  return null
}

const isEscaped = (json: Buffer, at: number): boolean => {
  let backslashes = 0
  while (json[at - 1 - backslashes] === BACKSLASH) backslashes += 1
  return backslashes % 2 === 1
}
