import { type JsonBounds, scanJson } from '@coderunner/common/json/scan-json.ts'
import type { Json } from '../../../logics/execution/types.ts'
import { mayHoldInexactNumbers, parseExactJson } from '../../../utils/exact-json.ts'

/** Keeping numbers as they were written takes up to 2 µs a value; beyond this they are JavaScript's. */
const EXACT_VALUES_MAX = 20_000
/** An honest result has at most some 52,000 values. */
const BOUNDS: JsonBounds = { depth: 256, values: 60_000, digits: 4300 }

/** Thrown when an execution sends what its protocol does not know: its runner has been tampered with. */
export class ProtocolError extends Error {}

/** A JSON object from an execution. Throws ProtocolError. */
export const readObject = (payload: Buffer, bounds = BOUNDS): Record<string, Json> =>
  readCountedObject(payload, bounds).object

/** A JSON object from an execution, and how many values are in it. Throws ProtocolError. */
export const readCountedObject = (
  payload: Buffer,
  bounds = BOUNDS,
): { object: Record<string, Json>; values: number } => {
  const { values, beyond } = scanJson(payload, bounds)
  if (beyond !== null) throw new ProtocolError(`more ${beyond} than are read`)
  const object = parse(payload, values <= EXACT_VALUES_MAX)
  if (!isObject(object)) throw new ProtocolError('not an object')
  return { object, values }
}

const parse = (payload: Buffer, isExact: boolean): Json => {
  try {
    const text = payload.toString()
    const isKept = isExact && mayHoldInexactNumbers(text)
    return (isKept ? parseExactJson(text) : JSON.parse(text)) as Json
  } catch {
    throw new ProtocolError('not JSON')
  }
}

/** A field's text without lone surrogates, cut to `maxLength` characters. */
export const readText = (value: Json | undefined, maxLength = 65_536): string =>
  typeof value === 'string' ? value.slice(0, maxLength).toWellFormed() : ''

/** A finite number, or `fallback`. */
export const readNumber = <T>(value: Json | undefined, fallback: T): number | T => {
  // A number that is kept as it was written, such as 1.0, is an object that JSON writes out.
  const number = isObject(value) ? Number(JSON.stringify(value)) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : fallback
}

/** A list of objects, at most `max`. */
export const readObjects = (value: Json | undefined, max: number): Record<string, Json>[] =>
  Array.isArray(value) ? value.slice(0, max).filter(isObject) : []

/** Whether a JSON value is an object. */
export const isObject = (value: Json | undefined): value is Record<string, Json> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
