import { constants, crc32, deflateRawSync } from 'node:zlib'

/** One member of a zip, exactly as it is to be written; nothing about it is checked. */
export interface ZipMember {
  /** Bytes for names that are not UTF-8. */
  name: string | Buffer
  data: string | Buffer
  /** Permissions and kind of file as Unix has them; 0o100644 when not given. */
  mode?: number
  /** Written without compression. */
  isStored?: boolean
  /** The name that the local header has, where it differs from that of the central directory. */
  localName?: string
  /** Flags beside the one for UTF-8 names, such as 1 for encrypted. */
  flags?: number
}

/** What a member is once it is packed. */
interface Packed {
  name: Buffer
  localName: Buffer
  mode: number
  flags: number
  method: number
  crc: number
  packed: Buffer
  sizeBytes: number
}

const utf8Flag = 0x800
const regularFile = 0o100644
/** 1980-01-01, as DOS counts: a wheel of the same content has the same bytes. */
const dosDate = 0x21
const madeByUnix = (3 << 8) | 20

/** The bytes of a zip with these members in this order, duplicates included (PKWARE APPNOTE 6.3). */
export const makeZip = (members: readonly ZipMember[]): Buffer => zipOf(members.map(pack))

/** A zip with one more member: `sizeBytes` zeros, about a thousandth of that when packed. */
export const makeBomb = (members: readonly ZipMember[], name: string, sizeBytes: number): Buffer =>
  zipOf([...members.map(pack), packedZeros(name, sizeBytes)])

/** The bytes before the content of a stored member of a given size, and its name's own. */
export const storedHead = (name: string, sizeBytes: number): Buffer =>
  localHeader({ ...described({ name, data: '' }), method: 0, crc: 0, sizeBytes }, sizeBytes)

const described = ({ name, mode = regularFile, localName, flags = 0 }: ZipMember) => ({
  name: Buffer.from(name as string),
  localName: Buffer.from(localName ?? (name as string)),
  mode,
  flags: typeof name === 'string' ? flags | utf8Flag : flags,
  packed: Buffer.alloc(0),
})

const pack = (member: ZipMember): Packed => {
  const data = Buffer.from(member.data as string)
  const packed = member.isStored ? data : deflateRawSync(data)
  const method = member.isStored ? 0 : 8
  return { ...described(member), method, crc: crc32(data), packed, sizeBytes: data.length }
}

/** One mebibyte is packed once and repeated, as a flush lets go of what came before. */
const packedZeros = (name: string, sizeBytes: number): Packed => {
  const zeros = Buffer.alloc(2 ** 20)
  const block = deflateRawSync(zeros, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const rest = deflateRawSync(zeros.subarray(0, sizeBytes % zeros.length))
  const times = Math.floor(sizeBytes / zeros.length)
  let crc = 0
  for (let n = 0; n < times; n += 1) crc = crc32(zeros, crc)
  crc = crc32(zeros.subarray(0, sizeBytes % zeros.length), crc)
  const packed = Buffer.concat([...Array<Buffer>(times).fill(block), rest])
  return { ...described({ name, data: '' }), method: 8, crc, packed, sizeBytes }
}

const zipOf = (all: readonly Packed[]): Buffer => {
  const locals = all.map((one) => Buffer.concat([localHeader(one, one.packed.length), one.packed]))
  let offset = 0
  const entries = all.map((one, index) => {
    const entry = centralEntry(one, offset)
    offset += locals[index]?.length ?? 0
    return entry
  })
  const directory = Buffer.concat(entries)
  return Buffer.concat([...locals, directory, ending(all.length, directory.length, offset)])
}

/** What both headers of a member share, from the version that it needs on. */
const common = (one: Packed, packedBytes: number, name: Buffer): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(one.flags, 2)
  fields.writeUInt16LE(one.method, 4)
  fields.writeUInt16LE(dosDate, 8)
  fields.writeUInt32LE(one.crc, 10)
  fields.writeUInt32LE(packedBytes, 14)
  fields.writeUInt32LE(one.sizeBytes, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

const localHeader = (one: Packed, packedBytes: number): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04'), common(one, packedBytes, one.localName), one.localName])

const centralEntry = (one: Packed, offset: number): Buffer => {
  const madeBy = Buffer.alloc(2)
  madeBy.writeUInt16LE(madeByUnix)
  const attributes = Buffer.alloc(14)
  attributes.writeUInt32LE(one.mode * 0x10000, 6)
  attributes.writeUInt32LE(offset, 10)
  const fields = common(one, one.packed.length, one.name)
  return Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, fields, attributes, one.name])
}

const ending = (count: number, directoryBytes: number, offset: number): Buffer => {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directoryBytes, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
