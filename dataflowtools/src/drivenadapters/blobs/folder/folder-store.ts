import { rename, rm, unlink, writeFile as write } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { BlobStore } from '../../../logics/files/ports.ts'
import type { StoredBlob } from '../../../logics/files/types.ts'
import { isBlobKey, newBlobKey } from '../blob-key.ts'
import type { BlobLog } from '../blob-log.ts'
import { inPages } from '../in-pages.ts'
import { withErrors } from '../with-errors.ts'
import { hasCode, makeDiskErrors } from './disk-errors.ts'
import {
  checkIsThere,
  isInPlace,
  type Layout,
  layOut,
  makeFoldersOf,
  pathOfKey,
  syncFoldersOf,
} from './layout.ts'
import { openPlainFile } from './open-plain-file.ts'
import { finishedKeys, sweepStaging } from './sweep-folder.ts'
import { writeFile } from './write-file.ts'

const readAheadBytes = 1 << 20

/** Gives a written file its place. */
const settle = async (layout: Layout, key: string): Promise<void> => {
  await makeFoldersOf(layout, key)
  await rename(join(layout.staging, key), pathOfKey(layout, key))
  await syncFoldersOf(layout, key)
}

const dropTraces = async (layout: Layout, key: string): Promise<void> => {
  for (const path of [join(layout.staging, key), pathOfKey(layout, key)]) {
    await rm(path, { force: true }).catch(() => undefined)
  }
}

const removeFile = async (path: string): Promise<void> => {
  if (await isInPlace(dirname(path))) await unlink(path)
}

const tryToWrite = async ({ staging }: Layout): Promise<void> => {
  const path = join(staging, `ping-${newBlobKey()}`)
  try {
    await write(path, 'ping', { mode: 0o600, flush: true })
  } finally {
    await rm(path, { force: true })
  }
}

/** Throws one line for the operator. */
const prepare = async (folder: string): Promise<Layout> => {
  try {
    const layout = await layOut(folder)
    await tryToWrite(layout)
    return layout
  } catch (error) {
    const { code = 'it leads elsewhere' } = error as NodeJS.ErrnoException
    throw new Error(
      `files cannot be kept in ${JSON.stringify(folder)} (${code}); name a folder in BLOB_URL that this user may make or write to`,
      { cause: error },
    )
  }
}

/**
 * Keeps blobs as files in a folder. A file is written under `staging`, made durable, and then renamed
 * to its place; only what was made here is ever opened.
 */
export const openFolderStore = async (
  folder: string,
  log: BlobLog,
): Promise<BlobStore & { close(): void }> => {
  const toError = makeDiskErrors(log)
  const onDisk = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw toError(error)
    }
  }
  const layout = await prepare(folder)
  const running = new Set<string>()

  const put = async (content: Readable, maxBytes: number): Promise<StoredBlob> => {
    const key = newBlobKey()
    running.add(key)
    // It may break before anybody reads it: without a listener that would end the process.
    content.on('error', () => undefined)
    try {
      const written = await writeFile(join(layout.staging, key), content, maxBytes, toError)
      await onDisk(() => settle(layout, key))
      return { key, ...written }
    } catch (error) {
      content.destroy()
      await dropTraces(layout, key)
      throw error
    } finally {
      running.delete(key)
    }
  }

  return {
    put,
    open: (key, range) =>
      onDisk(async () => {
        if (!isBlobKey(key)) return null
        const handle = await openPlainFile(
          pathOfKey(layout, key),
          range === null ? 0 : range.start + 1,
        )
        if (handle === null) await checkIsThere(layout)
        const options = { ...range, highWaterMark: readAheadBytes }
        return handle === null ? null : withErrors(handle.createReadStream(options), toError)
      }),
    remove: (key) =>
      onDisk(async () => {
        if (!isBlobKey(key)) return
        await removeFile(pathOfKey(layout, key)).catch((error) => {
          if (!hasCode(error, 'ENOENT', 'ENOTDIR')) throw error
          return checkIsThere(layout)
        })
      }),
    sweep: async function* (olderThan) {
      try {
        await sweepStaging(layout, olderThan, (name) => running.has(name))
        yield* inPages(finishedKeys(layout, olderThan))
      } catch (error) {
        throw toError(error)
      }
    },
    ping: () => onDisk(() => tryToWrite(layout)),
    close: () => undefined,
  }
}
