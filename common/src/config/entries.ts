import { ConfigValueError, type Entry } from './entry.ts'
import { parseDuration, parseSize } from './quantities.ts'

interface Words {
  description: string
  shownDefault?: string
}

interface Bounds {
  min: number
  max: number
}

const refuse = (accepts: string): never => {
  throw new ConfigValueError(`is not taken; accepted is ${accepts}`)
}

const inBounds = (value: number, { min, max }: Bounds, accepts: string): number =>
  Number.isFinite(value) && value >= min && value <= max ? value : refuse(accepts)

/** A whole number within bounds, both included. */
export const integer = (
  name: string,
  options: Words & Bounds & { fallback: number; unit?: string },
): Entry<number> => {
  const accepts = `${options.unit ?? 'a whole number'}, ${options.min} to ${options.max}`
  return {
    name,
    accepts,
    description: options.description,
    shownDefault: options.shownDefault ?? String(options.fallback),
    fallback: options.fallback,
    emptyIsUnset: false,
    parse: (text) =>
      /^[+-]?\d{1,15}$/.test(text) ? inBounds(Number(text), options, accepts) : refuse(accepts),
  }
}

/** A number, fractions allowed, greater than 0 and at most `max`. */
export const positive = (
  name: string,
  options: Words & { fallback: number; max: number; unit: string },
): Entry<number> => {
  const accepts = `${options.unit}, > 0, at most ${options.max}`
  const bounds = { min: Number.MIN_VALUE, max: options.max }
  return {
    name,
    accepts,
    description: options.description,
    shownDefault: options.shownDefault ?? String(options.fallback),
    fallback: options.fallback,
    emptyIsUnset: false,
    parse: (text) =>
      /^\d{1,15}(\.\d{1,9})?$/.test(text)
        ? inBounds(Number(text), bounds, accepts)
        : refuse(accepts),
  }
}

/** A number of bytes: plain, or with KiB, MiB or GiB behind it. */
export const size = (
  name: string,
  options: Words & Bounds & { fallback: number; shownDefault: string },
): Entry<number> => {
  const accepts = `bytes (1048576 or 1MiB), ${options.min} to ${options.max}`
  return {
    name,
    accepts,
    description: options.description,
    shownDefault: options.shownDefault,
    fallback: options.fallback,
    emptyIsUnset: false,
    parse: (text) => inBounds(parseSize(text), options, accepts),
  }
}

/** A span of time, given as seconds or with s, m, h or d behind it; the value is in milliseconds. */
export const duration = (
  name: string,
  options: Words & { fallbackMs: number; shownDefault: string },
): Entry<number> => {
  const accepts = 'seconds, or a number with s, m, h or d; > 0, at most 365d'
  const bounds = { min: 1, max: 365 * 86_400_000 }
  return {
    name,
    accepts,
    description: options.description,
    shownDefault: options.shownDefault,
    fallback: options.fallbackMs,
    emptyIsUnset: false,
    parse: (text) => inBounds(parseDuration(text), bounds, accepts),
  }
}

/** One of a few words. */
export const choice = <const Word extends string>(
  name: string,
  options: Words & { of: readonly Word[]; fallback: NoInfer<Word> },
): Entry<Word> => {
  const accepts = options.of.map((word) => `\`${word}\``).join(', ')
  return {
    name,
    accepts,
    description: options.description,
    shownDefault: options.shownDefault ?? options.fallback,
    fallback: options.fallback,
    emptyIsUnset: false,
    parse: (text) => options.of.find((word) => word === text) ?? refuse(`one of ${accepts}`),
  }
}

/** Yes or no, written `true` or `false`. */
export const flag = (name: string, options: Words & { fallback: boolean }): Entry<boolean> => ({
  name,
  accepts: '`true`, `false`',
  description: options.description,
  shownDefault: options.shownDefault ?? String(options.fallback),
  fallback: options.fallback,
  emptyIsUnset: false,
  parse: (text) => (text === 'true' ? true : text === 'false' ? false : refuse('true or false')),
})

/** A text that may be missing; `read` checks it and gives it its form. */
export const optional = <Value>(
  name: string,
  options: Words & { accepts: string; fallback: Value; read: (text: string) => Value },
): Entry<Value> => ({
  name,
  accepts: options.accepts,
  description: options.description,
  shownDefault: options.shownDefault ?? 'unset',
  fallback: options.fallback,
  emptyIsUnset: true,
  parse: options.read,
})
