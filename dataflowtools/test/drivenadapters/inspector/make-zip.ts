import { crc32, deflateRawSync } from 'node:zlib'

/** A zip (APPNOTE 6.3.3) of these parts; the first is stored, as OpenDocument wants it, the rest deflated. */
export const makeZip = (parts: Readonly<Record<string, string | Buffer>>): Buffer => {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  Object.entries(parts).forEach(([name, content], index) => {
    const bytes = Buffer.from(content)
    const packed = index === 0 ? bytes : deflateRawSync(bytes, { level: 9 })
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2)
    facts.writeUInt16LE(index === 0 ? 0 : 8, 4)
    facts.writeUInt16LE(0x21, 8)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(Buffer.byteLength(name), 22)
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name)])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, rest, Buffer.from(name)]),
    )
    local.push(head, packed)
    offset += head.length + packed.length
  })
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(central.length, 4)
  end.writeUInt16LE(central.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end])
}
