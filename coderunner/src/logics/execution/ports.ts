import type {
  Artifact,
  CallContext,
  IsolationTier,
  KeptArtifact,
  Outcome,
  Program,
  ProgramEnvironment,
  Verdict,
} from './types.ts'

/** What the sandbox on this machine really does; the wire form is the capabilities route's. */
export interface SandboxDescription {
  isolation: IsolationTier
  layers: { name: string; active: boolean; detail: string }[]
  languageGuard: boolean
  pythonVersion: string
  importsAllowed: string[]
  environments: { digest: string; kind: string; packages: { name: string; version: string }[] }[]
  concurrency: number
  queueMax: number
}

/** The state of the sandbox now, for health and metrics. */
export interface SandboxState {
  status: 'ok' | 'degraded' | 'down'
  detail: string
  running: number
  queued: number
  parked: number
  /** Sandbox processes replaced since the start. */
  restarts: number
}

/** Runs programs that nobody vetted. `run` and `validate` throw `queue_full` and `sandbox_unavailable`. */
export interface Sandbox {
  run(program: Program, context: CallContext): Promise<Outcome>
  /** Judges code as it would be judged in `environment`. */
  validate(
    code: string,
    environment: ProgramEnvironment | null,
    context: CallContext,
  ): Promise<Verdict>
  /** Ends what stands ready in this environment; resolves when nothing runs in it any more. */
  letGo(environment: Pick<ProgramEnvironment, 'folder'>): Promise<void>
  describe(): SandboxDescription
  state(): SandboxState
  /** Lets running programs end within `graceMs`, then ends them; no new ones are taken. */
  close(graceMs: number): Promise<void>
}

/** Keeps the artifacts that are too large for an answer, each for its owner alone, until they expire. */
export interface ArtifactStore {
  keep(owner: string, executionId: string, artifacts: readonly Artifact[]): Promise<void>
  /** Null when there is none, when it has expired or when it is somebody else's. */
  open(owner: string, executionId: string, path: string): Promise<KeptArtifact | null>
  /** Drops what has expired, and the oldest of what is too much. */
  sweep(): Promise<void>
}
