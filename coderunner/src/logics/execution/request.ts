import type { Json, ProgramFile } from './types.ts'

/** What somebody asks to have run, its form known, its values not yet checked. Absent is undefined. */
export interface ExecutionRequest {
  code: string
  timeoutS: number | undefined
  memoryMb: number | undefined
  variables: Record<string, Json>
  entrypoint: string | undefined
  arguments: Json[] | Record<string, Json> | undefined
  stdin: string
  files: ProgramFile[]
  /** PEP 508 requirements for this execution alone. */
  packages: readonly string[]
  autoInstall: boolean | undefined
}

/** What this service lets a program have. */
export interface ProgramLimits {
  codeMaxBytes: number
  maxExecutionTimeS: number
  maxMemoryMb: number
  scratchBytes: number
}
