import type { Config } from './config.ts'

const mebibyte = 1024 ** 2

/** The limits of every request, from the configuration; code and bodies have fixed ones. */
export const serviceLimits = (config: Config) => ({
  codeMaxBytes: mebibyte,
  bodyMaxBytes: 32 * mebibyte,
  bodiesMaxBytes: config.bodiesMaxMb * mebibyte,
  maxExecutionTimeS: config.maxExecutionTimeS,
  maxMemoryMb: config.maxMemoryMb,
  scratchBytes: config.scratchMb * mebibyte,
  maxOutputBytes: config.maxOutputBytes,
  maxArtifactBytes: config.maxArtifactBytes,
})
