import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ensureMade } from './ensure-made.ts'

/** Raised when the files are written differently, so that old folders are made anew. */
const LAYOUT_VERSION = 1

/** What the folder is made of. */
export interface TimeZoneParts {
  pythonBin: string
  sitePackages: string
  runtimeFolder: string
}

/**
 * The time zones of the base environment's `tzdata` as libraries expect them under
 * /usr/share/zoneinfo, made once for each version of it; null where the environment has none.
 */
export const ensureTimeZones = async (
  { pythonBin, sitePackages, runtimeFolder }: TimeZoneParts,
  folders: readonly string[],
): Promise<string | null> => {
  const version = await readFile(join(sitePackages, 'tzdata/__init__.py'), 'utf8').catch(() => null)
  if (version === null) return null
  const digest = createHash('sha256').update(`${LAYOUT_VERSION} ${version}`).digest('hex')
  const run = promisify(execFile)
  return ensureMade(`zones-${digest.slice(0, 16)}`, folders, async (building) => {
    const script = join(runtimeFolder, 'time_zones.py')
    const source = join(sitePackages, 'tzdata/zoneinfo')
    await run(pythonBin, ['-I', '-S', '-B', script, source, building])
    await run('chmod', ['-R', 'a+rX,go-w', building])
  })
}
