const sectorBytes = 512
const [endOfChain, free, nothing] = [0xfffffffe, 0xffffffff, 0xffffffff]

const entry = (name: string, kind: number, right: number, child: number): Buffer => {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 'utf16le')
  bytes.writeUInt16LE(2 * name.length + 2, 64)
  bytes.writeUInt8(kind, 66)
  bytes.writeUInt32LE(nothing, 68)
  bytes.writeUInt32LE(right, 72)
  bytes.writeUInt32LE(child, 76)
  bytes.writeUInt32LE(endOfChain, 116)
  return bytes
}

/** A compound file ([MS-CFB]) with empty streams of these names, three at most. */
export const makeCompoundFile = (names: readonly string[]): Buffer => {
  const head = Buffer.alloc(sectorBytes)
  head.write('d0cf11e0a1b11ae1', 'hex')
  head.writeUInt16LE(0x3e, 24)
  head.writeUInt16LE(3, 26)
  head.writeUInt16LE(0xfffe, 28)
  head.writeUInt16LE(9, 30)
  head.writeUInt16LE(6, 32)
  head.writeUInt32LE(1, 44)
  head.writeUInt32LE(1, 48)
  head.writeUInt32LE(4096, 56)
  head.writeUInt32LE(endOfChain, 60)
  head.writeUInt32LE(endOfChain, 68)
  head.fill(0xff, 76)
  head.writeUInt32LE(0, 76)
  const table = Buffer.alloc(sectorBytes, 0xff)
  table.writeUInt32LE(0xfffffffd, 0)
  table.writeUInt32LE(endOfChain, 4)
  const streams = names.map((name, index) =>
    entry(name, 2, index + 1 < names.length ? index + 2 : nothing, free),
  )
  const entries = Buffer.concat([entry('Root Entry', 5, nothing, 1), ...streams])
  return Buffer.concat([head, table, entries, Buffer.alloc(sectorBytes - entries.length)])
}
