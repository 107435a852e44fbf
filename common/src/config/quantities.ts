const bytesPerUnit: Readonly<Record<string, number>> = {
  '': 1,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
}

const millisecondsPerUnit: Readonly<Record<string, number>> = {
  '': 1000,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
}

const parseQuantity = (text: string, units: Readonly<Record<string, number>>): number => {
  const match = /^(\d{1,15})\s?([A-Za-z]*)$/.exec(text)
  const unit = match?.[2] ?? ''
  return match !== null && Object.hasOwn(units, unit)
    ? Number(match[1]) * (units[unit] as number)
    : Number.NaN
}

/** Reads `1048576`, `1024KiB`, `1MiB` as bytes; NaN when it is none of them. */
export const parseSize = (text: string): number => parseQuantity(text, bytesPerUnit)

/** Reads `86400`, `86400s`, `24h`, `1d` as milliseconds; NaN when it is none of them. */
export const parseDuration = (text: string): number => parseQuantity(text, millisecondsPerUnit)
