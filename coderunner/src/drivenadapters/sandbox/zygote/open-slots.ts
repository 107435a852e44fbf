import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { SANDBOX_UID } from '@coderunner/common/box/uids.ts'
import type { IsolationTier } from '../../../logics/execution/types.ts'
import type { SandboxOptions } from '../options.ts'
import { ENVIRONMENT_POOL_SIZE_MAX, ENVIRONMENTS_MAX } from './environment-pools.ts'
import { makeRunFolder } from './run-folder.ts'

/** Processes that are being ended still hold a slot. */
const SPARE = 4
/** Of both zygotes, in all environments that are in use. */
const IN_ENVIRONMENTS = 2 * ENVIRONMENTS_MAX * ENVIRONMENT_POOL_SIZE_MAX
const SHARED_MEMORY = '/dev/shm'

/** The scratch folders' parent: in memory where there is room for all that may run at once. */
export const makeScratchParent = async (
  tier: IsolationTier,
  options: SandboxOptions,
): Promise<string | null> => {
  if (tier === 'namespaces') return null
  const neededBytes = options.concurrency * options.scratchBytes
  const found = await statfs(SHARED_MEMORY).catch(() => null)
  const hasRoom = found !== null && found.bavail * found.bsize >= neededBytes
  const inMemory = hasRoom ? await makeRunFolder(SHARED_MEMORY).catch(() => null) : null
  return inMemory ?? makeRunFolder(tmpdir())
}

/** How many slots there are and who owns them: each a uid of its own where the service may set one. */
export const slotFolders = (
  folder: string,
  folderInBox: string,
  options: SandboxOptions,
): { folder: string; folderInBox: string; count: number; firstUid: number | null } => ({
  folder,
  folderInBox,
  count: options.concurrency + 2 * options.poolSize + IN_ENVIRONMENTS + SPARE,
  firstUid: process.getuid?.() === 0 ? SANDBOX_UID + 1 : null,
})
