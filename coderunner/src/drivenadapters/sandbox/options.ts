import type { IsolationTier } from '../../logics/execution/types.ts'

/** The part of pino's logger that the sandbox writes to. */
export interface SandboxLogger {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** Settings of the sandbox; the service's configuration fills them. */
export interface SandboxOptions {
  /** The environment's real interpreter, not a version manager's shim. */
  pythonBin: string
  /** The base environment's packages. */
  sitePackages: string
  /** Where environments that stand in front of the base are kept; made where it is missing. */
  environmentsFolder: string
  isolation: 'auto' | IsolationTier
  /** Programs that run at the same time. */
  concurrency: number
  /** Programs that may wait; one more is refused with `queue_full`. */
  queueMax: number
  /** Parked executions that each zygote keeps ready. */
  poolSize: number
  maxMemoryBytes: number
  maxExecutionMs: number
  scratchBytes: number
  maxOutputBytes: number
  maxArtifactBytes: number
  importsAllowed: string[]
  languageGuard: boolean
  dataDir: string
  /** Where the set-up has made ready what boxes share; what is not there is made in `dataDir`. */
  boxesFolder?: string | null
  logger: SandboxLogger
}
