import { availableParallelism, totalmem } from 'node:os'
import type { SandboxDescription } from '../../../logics/execution/ports.ts'
import type { Outcome, Program } from '../../../logics/execution/types.ts'
import type { Ending } from './ending.ts'
import type { ResultFrame } from './result-frame.ts'
import type { RunEnd } from './run-parked.ts'
import type { Transcript } from './transcript.ts'

/** All that is known of one finished run. */
export interface OutcomeParts {
  end: RunEnd<ResultFrame>
  transcript: Transcript
  program: Program
  queueMs: number
  description: SandboxDescription
}

/** Puts what the service saw and what the run told of itself into one answer. */
export const outcomeOf = ({
  end,
  transcript,
  program,
  queueMs,
  description,
}: OutcomeParts): Outcome => {
  const ending: Ending = 'result' in end ? end.result : end.ending
  return {
    status: ending.status,
    stdout: transcript.stdout.toString(),
    stderr: transcript.stderr.toString(),
    truncated: {
      stdout: transcript.stdout.isTruncated,
      stderr: transcript.stderr.isTruncated,
      artifacts:
        transcript.hasLeftArtifactsOut || ('result' in end && end.result.hasLeftArtifactsOut),
    },
    returnValue: ending.returnValue,
    outputs: transcript.outputs,
    artifacts: transcript.artifacts,
    error: ending.error,
    metrics: {
      durationMs: within(ending.durationMs, program.timeoutMs),
      queueMs,
      cpuTimeMs: within(ending.cpuTimeMs, program.timeoutMs * availableParallelism()),
      peakMemoryBytes: within(ending.peakMemoryBytes, totalmem()),
    },
    limits: {
      timeoutMs: program.timeoutMs,
      memoryBytes: program.memoryBytes,
      isolation: description.isolation,
    },
    environment: program.environment?.digest ?? description.environments[0]?.digest ?? '',
  }
}

/** What a run says of itself may be forged: no figure is below nothing, or above what can be. */
const within = (figure: number, max: number): number => Math.min(Math.max(0, figure), max)
