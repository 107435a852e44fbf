import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { StoredBlob } from '../../../logics/files/types.ts'
import { storeInBlocks } from '../store-in-blocks.ts'

/** Small enough for the processor's cache; two at once keep the disk's thread busy. */
const blockBytes = 1 << 18
const blocksAtOnce = 2
/** Each 32 MiB are written back while more is coming, so that the last fsync finds little left to do. */
const blocksBetweenFlushes = 128

const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants
const create = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW

const writeAll = async (handle: FileHandle, bytes: Buffer, position: number): Promise<void> => {
  for (let at = 0; at < bytes.length; ) {
    at += (await handle.write(bytes, at, bytes.length - at, position + at)).bytesWritten
  }
}

/** Flushes beside the writing, one at a time; the kernel tells a failure once, so it is kept. */
const makeFlusher = (handle: FileHandle) => {
  let running: Promise<void> | null = null
  let failure: unknown = null
  const start = (): void => {
    running ??= handle
      .datasync()
      .catch((error) => {
        failure ??= error
      })
      .finally(() => {
        running = null
      })
  }
  const end = async (): Promise<void> => {
    await running
    if (failure !== null) throw failure
  }
  return { start, end }
}

/** Writes a stream into a new file, which is durable then; `toError` words what the disk fails with. */
export const writeFile = async (
  path: string,
  content: Readable,
  maxBytes: number,
  toError: (error: unknown) => Error,
): Promise<Omit<StoredBlob, 'key'>> => {
  const onDisk = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error) => Promise.reject(toError(error)))
  const handle = await onDisk(open(path, create, 0o600))
  const flusher = makeFlusher(handle)
  try {
    const cutting = { maxBytes, blockBytes, atOnce: blocksAtOnce }
    const written = await storeInBlocks(content, cutting, async (bytes, index) => {
      await onDisk(writeAll(handle, bytes, index * blockBytes))
      if ((index + 1) % blocksBetweenFlushes === 0) flusher.start()
    })
    await onDisk(flusher.end())
    await onDisk(handle.sync())
    return written
  } finally {
    await flusher.end().catch(() => undefined)
    await handle.close().catch(() => undefined)
  }
}
