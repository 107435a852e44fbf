import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const INTERVAL_MS = 100
const FILES_MAX = 20_000

/**
 * Calls `onExceeded` once when `folder` holds more than `maxBytes` or too many files. For the tier
 * whose executions have no disk of their own; what is written within one interval is the overshoot.
 */
export const watchDisk = (
  folder: string,
  maxBytes: number,
  onExceeded: () => void,
  { maxFiles = FILES_MAX, everyMs = INTERVAL_MS } = {},
): (() => void) => {
  let isDone = false
  const stop = (): void => {
    isDone = true
    clearTimeout(timer)
  }
  const look = async (): Promise<void> => {
    const isWithin = await holdsAtMost(folder, { bytes: maxBytes, files: maxFiles }).catch(isGone)
    if (isDone) return
    if (isWithin) timer = setTimeout(look, everyMs)
    else onExceeded()
  }
  let timer = setTimeout(look, everyMs)
  return stop
}

interface Room {
  bytes: number
  files: number
}

const holdsAtMost = async (folder: string, room: Room): Promise<boolean> => {
  const entries = await readdir(folder, { withFileTypes: true })
  room.files -= entries.length
  if (room.files < 0) return false
  for (const entry of entries) {
    if (!(await entryFits(join(folder, entry.name), entry, room).catch(isGone))) return false
  }
  return true
}

const entryFits = async (path: string, entry: Dirent, room: Room): Promise<boolean> => {
  const { blocks } = await lstat(path)
  room.bytes -= blocks * 512
  return room.bytes >= 0 && (!entry.isDirectory() || holdsAtMost(path, room))
}

/** What was removed meanwhile takes no room; what cannot be looked at, behind a path too long, may take any. */
const isGone = (error: NodeJS.ErrnoException): boolean => error.code === 'ENOENT'
