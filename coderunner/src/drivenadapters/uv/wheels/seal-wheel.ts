import { join } from 'node:path'
import { AppError } from '../../../errors/app-error.ts'
import type { InstalledPackage } from '../../../logics/packages/types.ts'
import { importNamesOf } from '../distribution/import-names.ts'
import { type Metadata, readMetadata } from '../distribution/metadata.ts'
import { leadsOut, readRecord } from '../distribution/record.ts'
import { readPlainFile } from '../read-plain-file.ts'
import type { ResolvedWheel } from '../resolve/read-lock.ts'
import { NotSealableError, sealTree } from './seal-tree.ts'

const textMaxBytes = 32 * 1024 ** 2

/**
 * Checks what was unpacked from a wheel, takes it over, read-only, and describes it. Throws
 * `package_unreadable` for a wheel that is not what it says, or that reaches out of its folder.
 */
export const sealWheel = async (
  files: string,
  wheel: Pick<ResolvedWheel, 'name' | 'version'>,
): Promise<{ package: InstalledPackage; diskBytes: number }> => {
  try {
    const { paths, sizeBytes, diskBytes } = await sealTree(files, isLeftOut)
    const metadata = await readDescription(files, paths, wheel)
    const importNames = importNamesOf(paths)
    return { package: { ...metadata, sizeBytes, importNames }, diskBytes }
  } catch (cause) {
    if (!(cause instanceof NotSealableError)) throw cause
    const detail = `${wheel.name} ${wheel.version} ${cause.message}`
    throw new AppError('package_unreadable', detail, { cause })
  }
}

/** Commands are nothing that a program can run, and name a place of the box; `.lock` is uv's own. */
const isLeftOut = (name: string): boolean => name === '.lock' || name === 'bin'

const readDescription = async (
  files: string,
  paths: readonly string[],
  wheel: Pick<ResolvedWheel, 'name' | 'version'>,
): Promise<Metadata> => {
  const folders = paths.flatMap((path) => /^([^/]+\.dist-info)\/METADATA$/.exec(path)?.[1] ?? [])
  const [folder] = folders
  if (folder === undefined || folders.length > 1) {
    throw new NotSealableError('does not describe itself once (METADATA)')
  }
  const metadata = readMetadata(await read(join(files, folder, 'METADATA')))
  if (metadata.name !== wheel.name) {
    throw new NotSealableError(`says of itself that it is ${metadata.name.slice(0, 100)}`)
  }
  const outside = readRecord(await read(join(files, folder, 'RECORD'))).find(({ path }) =>
    leadsOut(path),
  )
  if (outside === undefined) return { ...metadata, version: wheel.version }
  const shown = JSON.stringify(outside.path.slice(0, 100))
  throw new NotSealableError(`names a file outside of its folder in RECORD: ${shown}`)
}

const read = (path: string): Promise<string> =>
  readPlainFile(path, textMaxBytes).catch((cause) => {
    throw new NotSealableError('does not describe itself', { cause })
  })
