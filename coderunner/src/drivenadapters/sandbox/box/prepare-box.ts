import { chooseTier, type IsolationProbe, probeIsolation } from '@coderunner/common/box/probe.ts'
import { boxRuntimeFolder as runtimeFolder } from '@coderunner/common/box/runtime-folder.ts'
import type { IsolationTier } from '../../../logics/execution/types.ts'
import { boxFolders } from '../../box/box-folders.ts'
import { type PythonFacts, readPythonFacts } from '../../box/python-facts.ts'
import { ensureSharedParts, type SharedParts } from '../../box/shared-parts.ts'
import type { SandboxOptions } from '../options.ts'
import { exportSeccompProgram } from './seccomp-program.ts'

/** Everything that boxes of this service share, made once at the start. */
export interface PreparedBox extends SharedParts {
  tier: IsolationTier
  probe: IsolationProbe
  facts: PythonFacts
  seccomp: Buffer
  runtimeFolder: string
}

/** Looks at the machine, picks the tier and builds what is missing. Throws IsolationUnavailableError. */
export const prepareBox = async (options: SandboxOptions): Promise<PreparedBox> => {
  const { pythonBin, sitePackages, logger } = options
  const [facts, probe] = await Promise.all([
    readPythonFacts(pythonBin),
    probeIsolation(pythonBin, runtimeFolder),
  ])
  const tier = chooseTier(options.isolation, probe)
  if (options.isolation === 'auto' && tier !== 'namespaces') {
    logger.warn({ reason: probe.namespaces.reason }, 'the weaker isolation tier is in use')
  }
  const [parts, seccomp] = await Promise.all([
    ensureSharedParts(facts, options, boxFolders(options)),
    exportSeccompProgram(pythonBin, sitePackages, runtimeFolder, tier),
  ])
  return { tier, probe, facts, seccomp, runtimeFolder, ...parts }
}
