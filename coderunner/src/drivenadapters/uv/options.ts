import type { IsolationTier } from '../../logics/execution/types.ts'

/** The part of pino's logger that the adapter writes to. */
export interface PackagesLogger {
  info(details: object, message: string): void
  warn(details: object, message: string): void
}

/** Settings of the environments of packages; the service's configuration fills them. */
export interface PackagesOptions {
  /** Null where the set-up was not run: then nothing can be installed. */
  uvBin: string | null
  /** The environment's real interpreter, not a version manager's shim. */
  pythonBin: string
  /** The base environment's packages. */
  sitePackages: string
  isolation: 'auto' | IsolationTier
  dataDir: string
  /** Where the set-up has made ready what boxes share; what is not there is made in `dataDir`. */
  boxesFolder?: string | null
  /** Null is the index that pip is set up to use. */
  indexUrl: string | null
  /** Most that the packages of one environment take, unpacked. */
  packageMaxBytes: number
  packageTimeoutMs: number
  environmentsMaxBytes: number
  logger: PackagesLogger
  now?: () => number
}
