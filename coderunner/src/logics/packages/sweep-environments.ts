import type { Sandbox } from '../execution/ports.ts'
import type { EnvironmentUses } from './environment-uses.ts'
import type { EnvironmentStore } from './ports.ts'

/** What the sweep is made of. */
export interface SweepDeps {
  store: Pick<EnvironmentStore, 'evictable' | 'remove' | 'sweep'>
  uses: EnvironmentUses
  sandbox: Pick<Sandbox, 'letGo'>
}

/** Makes room: the longest unused environments go until all fit into ENVIRONMENTS_MAX_MB. */
export const makeSweepEnvironments =
  ({ store, uses, sandbox }: SweepDeps) =>
  async (): Promise<void> => {
    const { environments, totalBytes, maxBytes } = await store.evictable()
    let leftBytes = totalBytes
    for (const environment of environments) {
      if (leftBytes <= maxBytes) break
      if (uses.isHeld(environment.digest)) continue
      await sandbox.letGo(environment)
      // Somebody may have come in the meantime.
      if (uses.isHeld(environment.digest)) continue
      await store.remove(environment)
      leftBytes -= environment.sizeBytes
    }
    await store.sweep()
  }
