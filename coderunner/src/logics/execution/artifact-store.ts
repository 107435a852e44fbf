import type { Readable } from 'node:stream'
import type { Artifact } from './types.ts'

/** An artifact that is kept, ready to be read. */
export interface KeptArtifact {
  path: string
  sizeBytes: number
  mimeType: string
  sha256: string
  content: Readable
}

/** Keeps the artifacts that are too large for an answer, each for its owner alone, until they expire. */
export interface ArtifactStore {
  keep(owner: string, executionId: string, artifacts: readonly Artifact[]): Promise<void>
  /** Null when there is none, when it has expired or when it is somebody else's. */
  open(owner: string, executionId: string, path: string): Promise<KeptArtifact | null>
  /** Drops what has expired; returns how many executions were dropped. */
  sweep(): Promise<number>
}

/** Artifacts up to this size stand in the answer itself, larger ones under an address. */
export const inlineArtifactMaxBytes = 1024 ** 2
