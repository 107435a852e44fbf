import { chmod, type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { AppError } from '../../../errors/app-error.ts'

/**
 * A file without a name: the service writes to it, the worker was born with a descriptor that reads
 * it. Nothing of it is left when both have ended, whatever ended them.
 */
export interface HandOverFile {
  reading: FileHandle
  writing: FileHandle
}

let counter = 0

/** Makes one in `folder`, which is on a disk: what workers read may be large. Throws `blobs_full`. */
export const makeHandOverFile = async (folder: string): Promise<HandOverFile> => {
  counter += 1
  const path = join(folder, `${process.pid}-${counter}`)
  const writing = await open(path, 'wx', 0o600).catch(failForRoom)
  try {
    const reading = await open(path, 'r')
    // Libraries open it anew below /proc/self/fd, as the worker's own user.
    await chmod(path, 0o444)
    return { reading, writing }
  } catch (error) {
    await writing.close()
    throw error
  } finally {
    await rm(path, { force: true })
  }
}

/** Makes the folder, and removes what a service left there that was killed between two steps. */
export const makeHandOverFolder = async (folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
}

/**
 * Writes a stream's beginning, `maxBytes` of it at most. Throws what the stream or `signal` ended with,
 * and `blobs_full`.
 */
export const fillHandOverFile = async (
  { writing }: HandOverFile,
  content: Readable,
  maxBytes: number,
  signal: AbortSignal,
): Promise<{ sizeBytes: number; isWhole: boolean }> => {
  let sizeBytes = 0
  const stop = (): unknown => content.destroy(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  try {
    signal.throwIfAborted()
    for await (const chunk of content as AsyncIterable<Buffer>) {
      const taken = chunk.subarray(0, maxBytes - sizeBytes)
      await writeWhole(writing, taken).catch(failForRoom)
      sizeBytes += taken.length
      if (taken.length < chunk.length) return { sizeBytes, isWhole: false }
    }
    signal.throwIfAborted()
    return { sizeBytes, isWhole: true }
  } finally {
    signal.removeEventListener('abort', stop)
    content.destroy()
  }
}

const writeWhole = async (file: FileHandle, bytes: Buffer): Promise<void> => {
  for (let at = 0; at < bytes.length; ) {
    at += (await file.write(bytes, at, bytes.length - at)).bytesWritten
  }
}

const retryAfterS = 10

const failForRoom = (cause: NodeJS.ErrnoException): never => {
  if (cause.code !== 'ENOSPC' && cause.code !== 'EDQUOT') throw cause
  const message = 'there is no room to copy this file to where it is read'
  throw new AppError('blobs_full', message, { cause, retryAfterS })
}
