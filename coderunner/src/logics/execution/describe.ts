import type { Sandbox, SandboxDescription } from './ports.ts'
import type { ProgramLimits } from './request.ts'

/** What a caller may count on: the sandbox as it is, and the limits. */
export interface Capabilities {
  sandbox: SandboxDescription
  limits: ServiceLimits
}

/** Every limit that a caller can run into. */
export interface ServiceLimits extends ProgramLimits {
  maxOutputBytes: number
  maxArtifactBytes: number
  bodyMaxBytes: number
}

/** What `describe` is made of. */
export interface DescribeDeps {
  sandbox: Pick<Sandbox, 'describe'>
  limits: ServiceLimits
}

/** Makes the use case that says what this service can do. */
export const makeDescribe =
  ({ sandbox, limits }: DescribeDeps) =>
  (): Capabilities => ({ sandbox: sandbox.describe(), limits })
