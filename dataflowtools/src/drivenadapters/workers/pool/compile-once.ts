import { chown, mkdir, rm } from 'node:fs/promises'
import { WORKERS_UID } from '@coderunner/common/box/uids.ts'
import { startWorker, type WorkerParts } from './worker.ts'

const compileMaxMs = 20_000

/** Makes an empty folder for compiled code, which the user of the boxes may write to. */
export const makeCompileCache = async (folder: string): Promise<string> => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o755 })
  if (process.getuid?.() === 0) await chown(folder, WORKERS_UID, WORKERS_UID)
  return folder
}

/**
 * Has a worker load its code and keep what V8 made of it, which halves the start of those after it:
 * types are stripped once, not in each. It is given no file, and what it wrote is read-only to the
 * others. Where it fails they start slower, or say themselves what is wrong.
 */
export const compileOnce = async (parts: WorkerParts): Promise<void> => {
  const worker = await startWorker(parts)
  const timer = setTimeout(worker.kill, compileMaxMs)
  if (await worker.ready) worker.send(Buffer.alloc(0))
  await worker.ended
  clearTimeout(timer)
}
