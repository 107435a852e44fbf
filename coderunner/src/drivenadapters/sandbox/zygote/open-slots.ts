import { SANDBOX_UID } from '../box/box-command.ts'
import type { IsolationTier } from '../../../logics/execution/types.ts'
import type { SandboxOptions } from '../options.ts'
import type { Slots } from './pool.ts'
import { makeSlots, noSlots } from './slots.ts'

/** Processes that are being ended still hold a slot. */
const SPARE = 4

/** The working folders that the tier needs: none where each execution mounts its own. */
export const openSlots = (
  tier: IsolationTier,
  folder: string,
  folderInBox: string,
  options: SandboxOptions,
): Promise<Slots> | Slots => {
  if (tier === 'namespaces') return noSlots
  const isRoot = process.getuid?.() === 0
  return makeSlots({
    folder,
    folderInBox,
    count: options.concurrency + 2 * options.poolSize + SPARE,
    firstUid: isRoot ? SANDBOX_UID + 1 : null,
  })
}
