import type { DistributionIndex } from '../packages/ports.ts'
import type { OwnersEnvironment } from '../packages/steps.ts'
import type { Environment } from '../packages/types.ts'
import type { Sandbox, SandboxDescription } from './ports.ts'
import type { ProgramLimits } from './request.ts'
import type { CallContext, MissingImports } from './types.ts'

/** What a caller may count on: the sandbox as it is, the limits, and what the caller has installed. */
export interface Capabilities {
  sandbox: SandboxDescription
  limits: ServiceLimits
  /** Allowed modules that are not installed, neither in the base nor by the caller. */
  importsMissing: string[]
  /** The packages that bring them, by module: `bs4` is of beautifulsoup4. Null where none is known. */
  importsMissingPackages: Record<string, string | null>
  installed: Environment | null
}

/** Every limit that a caller can run into. */
export interface ServiceLimits extends ProgramLimits {
  maxOutputBytes: number
  maxArtifactBytes: number
  bodyMaxBytes: number
  /** Of all requests under way together. */
  bodiesMaxBytes: number
}

/** What `describe` is made of. */
export interface DescribeDeps {
  sandbox: Pick<Sandbox, 'describe'>
  limits: ServiceLimits
  missingImports: MissingImports
  distributions: DistributionIndex
  ofOwner: OwnersEnvironment
}

/** Says what this service can do for who asks. */
export type Describe = (context: CallContext) => Promise<Capabilities>

const topOf = (module: string): string => module.split('.', 1)[0] ?? module

/** Makes the use case; it throws what the sandbox port throws. */
export const makeDescribe =
  ({ sandbox, limits, missingImports, distributions, ofOwner }: DescribeDeps): Describe =>
  async (context) => {
    const missing = await missingImports(context)
    const { environment, release } = await ofOwner(context.owner)
    release()
    const own = new Set(environment?.importNames)
    const importsMissing = missing.filter((module) => !own.has(topOf(module)))
    return {
      ...{ sandbox: sandbox.describe(), limits, installed: environment, importsMissing },
      importsMissingPackages: Object.fromEntries(
        importsMissing.map((module) => [module, distributions.distributionOf(module)]),
      ),
    }
  }
