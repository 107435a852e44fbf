import { inlineArtifactMaxBytes } from './artifact-size.ts'
import type { ArtifactStore } from './ports.ts'
import type { Artifact, CallContext, Outcome } from './types.ts'

/** What `keepLarge` is made of; `onNotKept` hears why, for the log. */
export interface KeepLargeDeps {
  artifacts: Pick<ArtifactStore, 'keep'>
  onNotKept: (error: unknown) => void
}

const LINES_MAX = 20

/**
 * Keeps the artifacts that are too large for an answer. Where that fails, on a full disk, they are left
 * out and stderr says so: a run may have had effects, and its result is not to be lost.
 */
export const keepLarge = async (
  { artifacts, onNotKept }: KeepLargeDeps,
  outcome: Outcome,
  { owner, executionId, onEvent }: CallContext,
): Promise<Outcome> => {
  const large = outcome.artifacts.filter(isLarge)
  if (large.length === 0) return outcome
  try {
    await artifacts.keep(owner, executionId, large)
    return outcome
  } catch (error) {
    onNotKept(error)
    const text = linesOf(large)
    onEvent?.({ type: 'stderr', text })
    return {
      ...outcome,
      stderr: outcome.stderr + text,
      artifacts: outcome.artifacts.filter((artifact) => !isLarge(artifact)),
      truncated: { ...outcome.truncated, artifacts: true },
    }
  }
}

const isLarge = ({ sizeBytes }: Artifact): boolean => sizeBytes > inlineArtifactMaxBytes

/** In the words of the sandbox, which leaves out what is above its caps. */
const linesOf = (left: readonly Artifact[]): string => {
  const isWhole = left.length <= LINES_MAX
  const notes = left
    .slice(0, LINES_MAX)
    .map(({ path, sizeBytes }) => `${path}: ${sizeBytes} bytes, the service cannot keep files now`)
  const rest = isWhole ? [] : [`and ${left.length - LINES_MAX} more`]
  return [...notes, ...rest].map((note) => `[artifact left out] ${note}\n`).join('')
}
