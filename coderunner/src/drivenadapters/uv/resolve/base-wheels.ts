import { chmod, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Base } from '../distribution/read-base.ts'
import { makeFolder } from '../make-folder.ts'

/**
 * Writes each package of the base as a wheel that has metadata alone, once for a base, so that
 * versions are found around it even where the index does not have the base's own. Returns the folder.
 */
export const ensureBaseWheels = async (base: Base, folder: string): Promise<string> => {
  const path = join(folder, base.digest)
  if (await stat(path).catch(() => null)) return path
  const beside = `${path}.${process.pid}`
  await rm(beside, { recursive: true, force: true })
  await makeFolder(beside, 0o755)
  await Promise.all(
    base.packages.map(async ({ name, version }) => {
      const stem = `${name.replaceAll('-', '_')}-${version}`
      const bytes = wheelOf(stem, base.metadata.get(name) ?? '')
      const file = join(beside, `${stem}-py3-none-any.whl`)
      await writeFile(file, bytes)
      await chmod(file, 0o644)
    }),
  )
  await rename(beside, path)
  return path
}

const wheelOf = (stem: string, metadata: string): Buffer =>
  zipOf([
    [`${stem}.dist-info/METADATA`, metadata],
    [`${stem}.dist-info/WHEEL`, 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n'],
    [`${stem}.dist-info/RECORD`, ''],
  ])

/** 1980-01-01, as DOS counts. */
const dosDate = 0x21

/** A zip of stored members (PKWARE APPNOTE 6.3). */
const zipOf = (members: readonly [name: string, content: string][]): Buffer => {
  let offset = 0
  const parts = members.map(([name, content]) => {
    const data = Buffer.from(content)
    const shared = sharedFields(data, Buffer.byteLength(name))
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), data])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    offset += local.length
    const version = Buffer.from([20, 0])
    const entry = [Buffer.from('PK\x01\x02'), version, shared, rest, Buffer.from(name)]
    return { local, entry: Buffer.concat(entry) }
  })
  const directory = Buffer.concat(parts.map(({ entry }) => entry))
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts.map(({ local }) => local), directory, end])
}

const sharedFields = (data: Buffer, nameBytes: number): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(dosDate, 8)
  fields.writeUInt32LE(crc32(data), 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(data.length, 18)
  fields.writeUInt16LE(nameBytes, 22)
  return fields
}
