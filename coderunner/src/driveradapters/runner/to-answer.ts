import { inlineArtifactMaxBytes } from '../../logics/execution/artifact-size.ts'
import type { Artifact, ExecutionError, Outcome } from '../../logics/execution/types.ts'
import type { ExecuteAnswer } from './execute-answer.ts'

/** Where a kept artifact is read. */
export const artifactUrl = (executionId: string, path: string): string =>
  `/api/runner/executions/${executionId}/artifacts/${path.split('/').map(encodeURIComponent).join('/')}`

const toArtifact = (
  artifact: Artifact,
  executionId: string,
): ExecuteAnswer['artifacts'][number] => ({
  path: artifact.path,
  size: artifact.sizeBytes,
  mime_type: artifact.mimeType,
  sha256: artifact.sha256,
  ...(artifact.sizeBytes > inlineArtifactMaxBytes
    ? { url: artifactUrl(executionId, artifact.path) }
    : { content_base64: artifact.content.toString('base64') }),
})

const toError = ({ exitCode, violations, ...error }: ExecutionError): ExecuteAnswer['error'] => ({
  ...error,
  ...(exitCode === undefined ? {} : { exit_code: exitCode }),
  ...(violations === undefined ? {} : { violations }),
})

/** What is finer than a microsecond is noise. */
const toMicroseconds = (milliseconds: number): number => Math.round(milliseconds * 1000) / 1000

/** Puts an outcome into its wire form. */
export const toAnswer = (outcome: Outcome, executionId: string): ExecuteAnswer => ({
  status: outcome.status,
  result: outcome.stdout,
  stderr: outcome.stderr,
  truncated: outcome.truncated,
  return_value: outcome.returnValue,
  outputs: outcome.outputs,
  artifacts: outcome.artifacts.map((artifact) => toArtifact(artifact, executionId)),
  error: outcome.error === null ? null : toError(outcome.error),
  metrics: {
    duration_ms: toMicroseconds(outcome.metrics.durationMs),
    queue_ms: toMicroseconds(outcome.metrics.queueMs),
    cpu_time_ms: toMicroseconds(outcome.metrics.cpuTimeMs),
    peak_memory_bytes: outcome.metrics.peakMemoryBytes,
  },
  limits: {
    timeout: outcome.limits.timeoutMs / 1000,
    memory_mb: outcome.limits.memoryBytes / 1024 ** 2,
    isolation: outcome.limits.isolation,
  },
  environment: outcome.environment,
  execution_id: executionId,
})
