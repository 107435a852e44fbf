import type { Readable } from 'node:stream'
import type { BuildProgress } from '../packages/types.ts'

/** Any value that JSON has a form for. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** A file laid into the scratch folder before the program starts; `path` is relative and checked. */
export interface ProgramFile {
  path: string
  content: Buffer
}

/** What stands in front of the base environment for a program; `folder` is known to the sandbox alone. */
export interface ProgramEnvironment {
  digest: string
  folder: string
  /** The top-level modules that it makes importable. */
  importNames: readonly string[]
  /** Whether it has other versions of packages of the base. */
  overridesBase: boolean
}

/** One program to run, validated, its limits filled in. */
export interface Program {
  code: string
  /** Null is the base environment alone. */
  environment: ProgramEnvironment | null
  timeoutMs: number
  memoryBytes: number
  variables: Record<string, Json>
  entrypoint: string | null
  arguments: Json[] | Record<string, Json> | null
  stdin: string
  files: ProgramFile[]
}

/** Who runs a program and how to hear of it: events as they come, and a signal that ends it. */
export interface CallContext {
  executionId: string
  requestId: string
  owner: string
  signal: AbortSignal
  onEvent?: (event: ExecutionEvent) => void
  /** Hears how the making of an environment goes, where one is made. */
  onProgress?: (progress: ExecutionProgress) => void
}

/** What comes before a program runs in an environment that had to be made, and that it runs then. */
export type ExecutionProgress = BuildProgress | { step: 'running' }

/** A rich result in the form of a Jupyter MIME bundle. */
export interface RichOutput {
  data: Record<string, Json>
}

/** What a program says while it runs. */
export type ExecutionEvent =
  | { type: 'stdout'; text: string }
  | { type: 'stderr'; text: string }
  | { type: 'output'; output: RichOutput }

/** How a program ended. The first cause wins. */
export type ExecutionStatus =
  | 'success'
  | 'error'
  | 'rejected'
  | 'timeout'
  | 'memory_limit'
  | 'cancelled'
  | 'crashed'

/** A place in the code that the language policy refuses; line and column count from 1. */
export interface Violation {
  line: number
  column: number
  rule: string
  message: string
  suggestion: string
  /** The top-level module that is not installed, of the rule `module_not_installed`. */
  module?: string
}

/** One frame of the user's own code in a traceback; `file` is `<code>`. */
export interface TracebackFrame {
  file: string
  line: number
  function: string
  text: string
}

/** Why a program did not succeed. */
export interface ExecutionError {
  name: string
  value: string
  line: number | null
  column: number | null
  traceback: TracebackFrame[]
  exitCode?: number
  violations?: Violation[]
}

/** A file that the program left in `output/`. */
export interface Artifact {
  path: string
  sizeBytes: number
  mimeType: string
  sha256: string
  content: Buffer
}

/** An artifact that was kept, ready to be read. */
export interface KeptArtifact extends Omit<Artifact, 'content'> {
  /** Reads the whole, or from `start` to `end`, both in it. */
  read(range: { start: number; end: number } | null): Readable
}

/** The isolation tier that is really in force. */
export type IsolationTier = 'namespaces' | 'landlock'

/** All that is known of a finished execution. */
export interface Outcome {
  status: ExecutionStatus
  stdout: string
  stderr: string
  truncated: { stdout: boolean; stderr: boolean; artifacts: boolean }
  returnValue: Json
  outputs: RichOutput[]
  artifacts: Artifact[]
  error: ExecutionError | null
  metrics: { durationMs: number; queueMs: number; cpuTimeMs: number; peakMemoryBytes: number }
  limits: { timeoutMs: number; memoryBytes: number; isolation: IsolationTier }
  environment: string
}

/** The verdict on a program that was not run. */
export interface Verdict {
  valid: boolean
  violations: Violation[]
  imports: { module: string; allowed: boolean; installed: boolean }[]
}

/**
 * Adds to violations how the modules that are missing can be had, or why they cannot; `tried` has what
 * was tried already, by normalized name, with the reason.
 */
export type NameDistributions = (
  violations: readonly Violation[],
  tried?: ReadonlyMap<string, string>,
) => Violation[]

/** The modules that code may import and that the base environment does not have. */
export type MissingImports = (context: CallContext) => Promise<string[]>
