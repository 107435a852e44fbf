import type { Readable } from 'node:stream'
import { AppError } from '../../errors/app-error.ts'
import { distinctNames } from './distinct-names.ts'
import type { WriteZip } from './ports.ts'
import type { OpenedFile, OpenFile } from './steps.ts'

/** Puts files into one zip, which is made while it is read; what opening a file throws comes before. */
export type ArchiveFiles = (owner: string, ids: readonly string[]) => Promise<Readable>

/** What the use case needs. */
export interface ArchiveFilesDeps {
  open: OpenFile
  writeZip: WriteZip
}

const openAll = async (
  open: OpenFile,
  owner: string,
  ids: readonly string[],
): Promise<OpenedFile[]> => {
  const opened: OpenedFile[] = []
  for (const [at, id] of ids.entries()) {
    try {
      opened.push(await open(owner, id))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const errors = [{ pointer: `/file_ids/${at}`, message: error.message }]
      throw new AppError(error.code, error.message, { errors, cause: error })
    }
  }
  return opened
}

/** Puts the use case together. */
export const makeArchiveFiles =
  ({ open, writeZip }: ArchiveFilesDeps): ArchiveFiles =>
  async (owner, ids) => {
    const opened = await openAll(open, owner, [...new Set(ids)])
    const names = distinctNames(opened.map(({ file }) => file.name))
    return writeZip(
      opened.map(({ file, read }, at) => ({
        name: names[at] as string,
        modifiedAt: file.createdAt,
        sizeBytes: file.sizeBytes,
        read: () => read(null),
      })),
    )
  }
