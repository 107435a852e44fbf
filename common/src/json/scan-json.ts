/** What JSON text may be made of, so that reading it takes no longer than a few dozen milliseconds. */
export interface JsonBounds {
  /** Objects and lists inside each other. */
  depth: number
  /** Objects, lists and what separates their items, all together. */
  values: number
  /** Digits of one number in a row; Python reads no whole number of more than 4300. */
  digits: number
}

/** What a JSON text holds, and the first bound that it goes beyond. */
export interface JsonScan {
  values: number
  /** Names in objects, one that is given twice counted twice. */
  names: number
  beyond: keyof JsonBounds | null
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
/** A longer string is searched for its end by the machine's own means, which cost a call. */
const SHORT_STRING_BYTES = 64
/** What a byte outside strings does; most do nothing. */
const NOTHING = 0
const DIGIT = 1
const STRING = 2
const OPEN = 3
const CLOSE = 4
const SEPARATOR = 5
const COLON = 6
const effects = new Uint8Array(256)
for (const byte of Buffer.from('0123456789')) effects[byte] = DIGIT
for (const byte of Buffer.from('[{')) effects[byte] = OPEN
for (const byte of Buffer.from(']}')) effects[byte] = CLOSE
effects[QUOTE] = STRING
effects[':'.charCodeAt(0)] = COLON
effects[','.charCodeAt(0)] = SEPARATOR

/** Looks through JSON text without reading it, at 1 ns a byte or so; it need not be well formed. */
export const scanJson = (json: Buffer, bounds: JsonBounds): JsonScan => {
  let depth = 0
  let values = 0
  let names = 0
  let digits = 0
  for (let at = 0; at < json.length; at += 1) {
    const effect = effects[json[at] as number]
    if (effect === DIGIT) {
      digits += 1
      if (digits > bounds.digits) return { values, names, beyond: 'digits' }
      continue
    }
    digits = 0
    if (effect === NOTHING) continue
    if (effect === STRING) at = endOfString(json, at)
    else if (effect === COLON) names += 1
    else if (effect === CLOSE) depth -= 1
    else {
      values += 1
      if (effect === OPEN) depth += 1
      if (values > bounds.values) return { values, names, beyond: 'values' }
      if (depth > bounds.depth) return { values, names, beyond: 'depth' }
    }
  }
  return { values, names, beyond: null }
}

/** Where the string that begins at `start` has its last quote, or the length of the text. */
const endOfString = (json: Buffer, start: number): number => {
  let at = start + 1
  for (;;) {
    const searchFrom = Math.min(at + SHORT_STRING_BYTES, json.length)
    for (; at < searchFrom; at += 1) {
      const byte = json[at]
      if (byte === QUOTE) return at
      if (byte === BACKSLASH) at += 1
    }
    if (at >= json.length) return json.length
    const quote = json.indexOf(QUOTE, at)
    if (quote < 0) return json.length
    if (!isEscaped(json, at, quote)) return quote
    at = quote + 1
  }
}

/** Whether an odd number of backslashes stands before `quote`; what is before `from` is not looked at. */
const isEscaped = (json: Buffer, from: number, quote: number): boolean => {
  let at = quote
  while (at > from && json[at - 1] === BACKSLASH) at -= 1
  return (quote - at) % 2 === 1
}
