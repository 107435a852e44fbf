import type { ReadableFile } from '../finding.ts'
import { readBytes } from '../read-bytes.ts'

/** Compound File Binary, [MS-CFB]: what Office wrote before 2007. */
export interface CompoundFile {
  /** Whether there is a stream or storage of this name at the first level. */
  has: (name: string) => boolean
  /** A stream of the first level; null when there is none. Throws for a damaged one, or a large one. */
  stream: (name: string) => Buffer | null
}

interface Entry {
  name: string
  left: number
  right: number
  child: number
  start: number
  sizeBytes: number
}

/** FREESECT, ENDOFCHAIN and their kin are above all sectors; NOSTREAM above all entries. */
const lastSector = 0xfffffffa
const entryBytes = 128
const miniSectorBytes = 64
const miniStreamBelowBytes = 4096
/** Chains longer than these are no honest directory, and no property set. */
const directoryMaxBytes = 4 * 1024 * 1024
const streamMaxBytes = 1024 * 1024
const tableSectorsMax = 4096

const isCompoundFile = (head: Buffer): boolean =>
  head.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))

/** Reads the directory; null for what is no such file. Throws for a damaged one. */
export const openCompoundFile = (file: ReadableFile): CompoundFile | null => {
  if (!isCompoundFile(file.head)) return null
  const sectors = makeSectors(file)
  const directory = sectors.chain(file.head.readUInt32LE(48), directoryMaxBytes)
  const entryAt = (index: number): Entry | null => readEntry(directory, index)
  const root = entryAt(0)
  if (root === null) throw new Error('there is no root entry')
  const entries = new Map(siblings(root.child, entryAt).map((entry) => [key(entry.name), entry]))
  return {
    has: (name) => entries.has(key(name)),
    stream: (name) => {
      const entry = entries.get(key(name))
      if (entry === undefined) return null
      if (entry.sizeBytes > streamMaxBytes) throw new Error('a stream is too large')
      const read = entry.sizeBytes < miniStreamBelowBytes ? sectors.mini(root) : sectors.chain
      return read(entry.start, streamMaxBytes).subarray(0, entry.sizeBytes)
    },
  }
}

/** Names are compared without regard to case. */
const key = (name: string): string => name.toUpperCase()

interface Sectors {
  /** The bytes of a chain of sectors, `maxBytes` at most. */
  chain: (start: number, maxBytes: number) => Buffer
  /** Reads chains of the small sectors that lie within the root's stream. */
  mini: (root: Entry) => Sectors['chain']
}

const makeSectors = ({ descriptor, head }: ReadableFile): Sectors => {
  const sectorBytes = 1 << head.readUInt16LE(30)
  if (sectorBytes !== 512 && sectorBytes !== 4096) throw new Error('sectors have no known size')
  const sector = (index: number): Buffer =>
    readBytes(descriptor, (index + 1) * sectorBytes, sectorBytes)
  const table = Buffer.concat(tableSectors(head, sector).map(sector))
  const chain = (start: number, maxBytes: number): Buffer =>
    Buffer.concat(follow(table, start, maxBytes / sectorBytes).map(sector))
  const mini = ({ start, sizeBytes }: Entry): Sectors['chain'] => {
    const stream = chain(start, Math.min(sizeBytes + sectorBytes, directoryMaxBytes))
    const miniTable = chain(head.readUInt32LE(60), streamMaxBytes)
    const cut = (index: number): Buffer =>
      stream.subarray(index * miniSectorBytes, (index + 1) * miniSectorBytes)
    return (first, maxBytes) =>
      Buffer.concat(follow(miniTable, first, maxBytes / miniSectorBytes).map(cut))
  }
  return { chain, mini }
}

/** The sectors that hold the table of chains: 109 named by the header, more by sectors of their own. */
const tableSectors = (head: Buffer, sector: (index: number) => Buffer): number[] => {
  const indexes = Array.from({ length: 109 }, (_, index) => head.readUInt32LE(76 + 4 * index))
  let next = head.readUInt32LE(68)
  while (next <= lastSector && indexes.length < tableSectorsMax) {
    const more = sector(next)
    if (more.length < 512) break
    for (let at = 0; at < more.length - 4; at += 4) indexes.push(more.readUInt32LE(at))
    next = more.readUInt32LE(more.length - 4)
  }
  return indexes.filter((index) => index <= lastSector)
}

/** A chain that is longer than its bound, or goes in circles, ends at the bound. */
const follow = (table: Buffer, start: number, countMax: number): number[] => {
  const indexes: number[] = []
  let next = start
  while (next <= lastSector && indexes.length < countMax && next * 4 + 4 <= table.length) {
    indexes.push(next)
    next = table.readUInt32LE(next * 4)
  }
  return indexes
}

const readEntry = (directory: Buffer, index: number): Entry | null => {
  const bytes = directory.subarray(index * entryBytes, (index + 1) * entryBytes)
  if (bytes.length < entryBytes) return null
  const nameBytes = Math.min(Math.max(bytes.readUInt16LE(64) - 2, 0), 62)
  return {
    name: bytes.subarray(0, nameBytes).toString('utf16le'),
    left: bytes.readUInt32LE(68),
    right: bytes.readUInt32LE(72),
    child: bytes.readUInt32LE(76),
    start: bytes.readUInt32LE(116),
    sizeBytes: bytes.readUInt32LE(120),
  }
}

/** The entries of one storage are a tree; each is visited once, whatever it points to. */
const siblings = (first: number, entryAt: (index: number) => Entry | null): Entry[] => {
  const seen = new Set<number>()
  const found: Entry[] = []
  const open = [first]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = seen.has(index) ? null : entryAt(index)
    seen.add(index)
    if (entry === null) continue
    found.push(entry)
    open.push(entry.left, entry.right)
  }
  return found
}
