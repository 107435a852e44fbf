import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { InstalledPackage } from '../../../logics/packages/types.ts'
import { importNamesOf } from './import-names.ts'
import { readMetadata } from './metadata.ts'
import { readRecord } from './record.ts'

/** The base environment, as its distributions describe it. */
export interface Base {
  /** Sorted by name. */
  packages: InstalledPackage[]
  /** METADATA of each, by name. */
  metadata: Map<string, string>
  /** Names this content: other packages or another interpreter, another digest. */
  digest: string
}

const distInfo = '.dist-info'

/** Reads what is installed in `sitePackages`; sizes are those that RECORD tells, no file is looked at. */
export const readBase = async (sitePackages: string, pythonVersion: string): Promise<Base> => {
  const names = await readdir(sitePackages)
  const folders = names.filter((name) => name.endsWith(distInfo)).sort()
  const found = await Promise.all(folders.map((name) => readInstalled(join(sitePackages, name))))
  const all = found.sort((a, b) => (a.installed.name < b.installed.name ? -1 : 1))
  const key = JSON.stringify([pythonVersion, folders])
  return {
    packages: all.map(({ installed }) => installed),
    metadata: new Map(all.map(({ installed, metadata }) => [installed.name, metadata])),
    digest: createHash('sha256').update(key).digest('hex').slice(0, 32),
  }
}

const readInstalled = async (folder: string) => {
  const [metadata, record] = await Promise.all([
    readFile(join(folder, 'METADATA'), 'utf8'),
    readFile(join(folder, 'RECORD'), 'utf8').catch(() => ''),
  ])
  const files = readRecord(record)
  const installed: InstalledPackage = {
    ...readMetadata(metadata),
    sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    importNames: importNamesOf(files.map(({ path }) => path)),
  }
  return { installed, metadata }
}
