import type { Dirent } from 'node:fs'
import { lstat, opendir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isBlobKey } from '../blob-key.ts'
import { hasCode } from './disk-errors.ts'
import type { Layout } from './layout.ts'

const fanOutForm = /^[0-9a-f]{2}$/

/** Removes what uploads left that ended with their process; `isRunning` tells those of this one. */
export const sweepStaging = async (
  { staging }: Layout,
  olderThan: number,
  isRunning: (name: string) => boolean,
): Promise<void> => {
  for await (const { name } of await opendir(staging)) {
    const path = join(staging, name)
    if (!isRunning(name) && (await isOlder(path, olderThan))) {
      await rm(path, { recursive: true, force: true })
    }
  }
}

/** The keys of blobs that were finished before `olderThan`, folder by folder. */
export const finishedKeys = async function* (
  { root }: Layout,
  olderThan: number,
): AsyncGenerator<string> {
  for await (const upper of foldersIn(root)) {
    for await (const lower of foldersIn(upper)) {
      for await (const { name } of entriesOf(lower)) {
        if (isBlobKey(name) && (await isOlder(join(lower, name), olderThan))) yield name
      }
    }
  }
}

const foldersIn = async function* (path: string): AsyncGenerator<string> {
  for await (const entry of entriesOf(path)) {
    if (entry.isDirectory() && fanOutForm.test(entry.name)) yield join(path, entry.name)
  }
}

const entriesOf = async function* (path: string): AsyncGenerator<Dirent> {
  yield* await opendir(path)
}

/** False for what is gone by now. */
const isOlder = async (path: string, olderThan: number): Promise<boolean> => {
  const found = await lstat(path).catch((error) => {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  })
  return found !== null && found.mtimeMs < olderThan
}
