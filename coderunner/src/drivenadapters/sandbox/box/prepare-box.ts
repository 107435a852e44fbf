import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chooseTier, type IsolationProbe, probeIsolation } from '@coderunner/common/box/probe.ts'
import type { IsolationTier } from '../../../logics/execution/types.ts'
import { type BoxRoot, ensureBoxRoot } from '../../box/box-root.ts'
import { type PythonFacts, readPythonFacts } from '../../box/python-facts.ts'
import { ensureTimeZones } from '../../box/time-zones.ts'
import type { SandboxOptions } from '../options.ts'
import { exportSeccompProgram } from './seccomp-program.ts'

const RUNTIME_FOLDER = fileURLToPath(new URL('../../../../runtime', import.meta.url))

/** Everything that boxes of this service share, made once at the start. */
export interface PreparedBox {
  tier: IsolationTier
  probe: IsolationProbe
  facts: PythonFacts
  root: BoxRoot
  /** What the namespaces tier has under /usr/share/zoneinfo; null where the environment has no tzdata. */
  timeZones: string | null
  seccomp: Buffer
  runtimeFolder: string
}

/** Looks at the machine, picks the tier and builds what is missing. Throws IsolationUnavailableError. */
export const prepareBox = async (options: SandboxOptions): Promise<PreparedBox> => {
  const { pythonBin, sitePackages, logger } = options
  const [facts, probe] = await Promise.all([
    readPythonFacts(pythonBin),
    probeIsolation(pythonBin, RUNTIME_FOLDER),
  ])
  const tier = chooseTier(options.isolation, probe)
  if (options.isolation === 'auto' && tier !== 'namespaces') {
    logger.warn({ reason: probe.namespaces.reason }, 'the weaker isolation tier is in use')
  }
  const folder = join(options.dataDir, 'sandbox')
  const root = await ensureBoxRoot(facts, folder)
  const [timeZones, seccomp] = await Promise.all([
    ensureTimeZones({ pythonBin, sitePackages, runtimeFolder: RUNTIME_FOLDER }, folder),
    exportSeccompProgram(pythonBin, sitePackages, RUNTIME_FOLDER, tier),
  ])
  return { tier, probe, facts, root, timeZones, seccomp, runtimeFolder: RUNTIME_FOLDER }
}
