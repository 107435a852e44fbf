import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

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
  folder: string,
): Promise<string | null> => {
  const version = await readFile(join(sitePackages, 'tzdata/__init__.py'), 'utf8').catch(() => null)
  if (version === null) return null
  const digest = createHash('sha256').update(`${LAYOUT_VERSION} ${version}`).digest('hex')
  const path = join(folder, `zones-${digest.slice(0, 16)}`)
  if (await isThere(path)) return path
  const building = `${path}.${process.pid}`
  await rm(building, { recursive: true, force: true })
  const script = join(runtimeFolder, 'time_zones.py')
  const source = join(sitePackages, 'tzdata/zoneinfo')
  const run = promisify(execFile)
  await run(pythonBin, ['-I', '-S', '-B', script, source, building])
  await run('chmod', ['-R', 'a+rX', building])
  await rename(building, path).catch(async (error) => {
    if (!(await isThere(path))) throw error
    await rm(building, { recursive: true, force: true })
  })
  return path
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
