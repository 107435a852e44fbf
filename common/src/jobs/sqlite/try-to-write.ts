import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDiskFull } from '../../utils/is-disk-full.ts'
import { StoreNotWritableError } from '../store-not-writable-error.ts'

/** Less room than this is as good as none: a few jobs would fill it. */
const PROBE_BYTES = 1024 ** 2
const EVERY_MS = 5_000

/**
 * Makes what finds out by writing whether `folder` has room, every few seconds at most, as health is
 * open to all; in between the last answer holds. Throws StoreNotWritableError.
 */
export const makeTryToWrite = (folder: string, now: () => number): (() => Promise<void>) => {
  let lastMs = Number.NEGATIVE_INFINITY
  let last = Promise.resolve()
  return () => {
    if (Math.abs(now() - lastMs) >= EVERY_MS) {
      lastMs = now()
      last = tryToWrite(join(folder, `probe.${process.pid}`))
    }
    return last
  }
}

const tryToWrite = async (path: string): Promise<void> => {
  try {
    await writeFile(path, Buffer.alloc(PROBE_BYTES), { mode: 0o600 })
  } catch (error) {
    throw new StoreNotWritableError(reasonOf(error), error)
  } finally {
    await rm(path, { force: true })
  }
}

const reasonOf = (error: unknown): string =>
  isDiskFull(error)
    ? 'the disk of DATA_DIR is full'
    : ((error as NodeJS.ErrnoException).code ?? 'unknown error')
