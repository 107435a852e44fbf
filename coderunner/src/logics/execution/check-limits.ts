import type { FieldProblem } from '@coderunner/common/problem/app-error.ts'
import type { ExecutionRequest, ProgramLimits } from './request.ts'

/** What `timeout` takes, in words. */
export const timeoutAccepted = (maxS: number): string =>
  `must be a number of seconds above 0 and at most ${maxS} (MAX_EXECUTION_TIME)`

/** What `memory_mb` takes, in words. */
export const memoryAccepted = (maxMb: number): string =>
  `must be a whole number of MiB, at least 1 and at most ${maxMb} (MAX_MEMORY_MB)`

const timeoutProblem = (timeoutS: number, maxS: number): FieldProblem[] =>
  timeoutS > 0 && timeoutS <= maxS
    ? []
    : [
        {
          pointer: '/timeout',
          message: timeoutAccepted(maxS),
        },
      ]

const memoryProblem = (memoryMb: number, maxMb: number): FieldProblem[] =>
  memoryMb >= 1 && memoryMb <= maxMb
    ? []
    : [
        {
          pointer: '/memory_mb',
          message: memoryAccepted(maxMb),
        },
      ]

/** Says which limits are out of bounds. */
export const limitProblems = (request: ExecutionRequest, limits: ProgramLimits): FieldProblem[] => [
  ...(request.timeoutS === undefined
    ? []
    : timeoutProblem(request.timeoutS, limits.maxExecutionTimeS)),
  ...(request.memoryMb === undefined ? [] : memoryProblem(request.memoryMb, limits.maxMemoryMb)),
]
