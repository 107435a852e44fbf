import { lchown, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { watchDisk } from '@coderunner/common/box/disk-watch.ts'
import { PACKAGES_UID } from '@coderunner/common/box/uids.ts'
import {
  type BoxReach,
  type PlacesInBox,
  packageBoxCommand,
  placesInBox,
} from './package-box-command.ts'
import type { PackageBoxParts } from './prepare-package-box.ts'
import { type CommandResult, runBounded } from './run-bounded.ts'

/** What uv is to do in a box. */
export interface BoxOrder {
  reach: BoxReach
  /** The arguments for uv; places are those inside the box. */
  uvArguments: (places: PlacesInBox) => string[]
  /** Variables for uv; secrets may be among them. */
  environment: (places: PlacesInBox) => Record<string, string>
  /** The folder whose size is watched, and the most that it may hold. */
  watched: { folder: string; maxBytes: number; everyMs: number } | null
}

/** What uv did; `isTooLarge` when it was ended because of what it wrote. */
export interface BoxResult extends CommandResult {
  isTooLarge: boolean
}

/** Files of one package, at most: an interpreter's whole distribution has some 20,000. */
export const filesMax = 100_000

/** The same for all: nothing but what we say decides what uv does. */
const uvSettings = {
  UV_NO_CONFIG: '1',
  UV_NO_PROGRESS: '1',
  UV_NO_WRAP: '1',
  UV_NO_ENV_FILE: '1',
  UV_NO_INSTALLER_METADATA: '1',
  UV_PYTHON_DOWNLOADS: 'never',
  UV_KEYRING_PROVIDER: 'disabled',
  UV_PREVIEW_FEATURES: 'pylock',
  NO_COLOR: '1',
  LANG: 'C.UTF-8',
}

/** Runs uv in a box of its own. Throws what `signal` was aborted with. */
export const runInBox = async (
  parts: PackageBoxParts,
  order: BoxOrder,
  signal: AbortSignal,
): Promise<BoxResult> => {
  const { reach, watched } = order
  const places = placesInBox(parts, reach)
  const command = packageBoxCommand(parts, reach, order.uvArguments(places))
  const environment = { ...uvSettings, ...order.environment(places), ...command.environment }
  const tooLarge = new AbortController()
  const stopWatching =
    watched === null
      ? () => undefined
      : watchDisk(watched.folder, watched.maxBytes, () => tooLarge.abort(), {
          maxFiles: filesMax,
          everyMs: watched.everyMs,
        })
  try {
    const both = AbortSignal.any([signal, tooLarge.signal])
    return { ...(await runBounded({ ...command, environment }, both)), isTooLarge: false }
  } catch (error) {
    if (signal.aborted || !tooLarge.signal.aborted) throw error
    return { exitCode: null, endedBy: null, said: '', isTooLarge: true }
  } finally {
    stopWatching()
  }
}

/** As root: a folder that a box is to write, and what was laid into it, becomes its user's. */
export const giveToBox = async (folder: string): Promise<void> => {
  if (process.getuid?.() !== 0) return
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = [folder, ...entries.map((entry) => join(entry.parentPath, entry.name))]
  await Promise.all(paths.map((path) => lchown(path, PACKAGES_UID, PACKAGES_UID)))
}
