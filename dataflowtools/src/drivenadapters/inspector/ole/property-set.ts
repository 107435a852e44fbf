/** The values of a property set by their numbers, [MS-OLEPS]: texts, whole numbers, times in ISO 8601. */
export type PropertySet = ReadonlyMap<number, string | number>

const kinds = { short: 2, long: 3, text: 30, wideText: 31, time: 64 }
const codePageProperty = 1
const propertiesMax = 200
const textMaxBytes = 4000
/** From 1601, in units of 100 ns, to 1970. */
const epochOffset = 116_444_736_000_000_000n
const codePages: Readonly<Record<number, string>> = {
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  932: 'shift_jis',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1200: 'utf-16le',
  65001: 'utf-8',
}

/** Reads the first section. Throws RangeError for a set that is cut short. */
export const readPropertySet = (bytes: Buffer): PropertySet => {
  const start = bytes.readUInt32LE(44)
  const section = bytes.subarray(start)
  const count = Math.min(section.readUInt32LE(4), propertiesMax)
  const places = Array.from({ length: count }, (_, index): [number, number] => [
    section.readUInt32LE(8 + 8 * index),
    section.readUInt32LE(12 + 8 * index),
  ])
  const codePageAt = places.find(([number]) => number === codePageProperty)?.[1]
  const codePage = codePageAt === undefined ? 1252 : section.readUInt16LE(codePageAt + 4)
  const decoder = new TextDecoder(codePages[codePage] ?? 'windows-1252')
  const values = places.map(([number, at]) => [number, readValue(section, at, decoder)] as const)
  return new Map(
    values.filter((entry): entry is [number, string | number] => entry[1] !== undefined),
  )
}

const readValue = (
  section: Buffer,
  at: number,
  decoder: TextDecoder,
): string | number | undefined => {
  const kind = section.readUInt32LE(at) & 0xffff
  if (kind === kinds.short) return section.readInt16LE(at + 4)
  if (kind === kinds.long) return section.readInt32LE(at + 4)
  if (kind === kinds.time) return isoTime(section.readBigUInt64LE(at + 4))
  if (kind !== kinds.text && kind !== kinds.wideText) return undefined
  const unit = kind === kinds.text ? 1 : 2
  const length = Math.min(section.readUInt32LE(at + 4) * unit, textMaxBytes)
  const text = section.subarray(at + 8, at + 8 + length)
  return (kind === kinds.text ? decoder.decode(text) : text.toString('utf16le')).replace(/\0+$/, '')
}

/** Small values are spans, as the time that a file was edited, or nothing. */
const isoTime = (value: bigint): string | undefined => {
  const ms = Number((value - epochOffset) / 10_000n)
  return value > epochOffset / 2n && ms < 8.64e15 ? new Date(ms).toISOString() : undefined
}
