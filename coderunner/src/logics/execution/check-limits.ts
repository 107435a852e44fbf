import type { FieldProblem } from '@coderunner/common/problem/app-error.ts'
import type { ExecutionRequest, ProgramLimits } from './request.ts'

const timeoutProblem = (timeoutS: number, maxS: number): FieldProblem[] =>
  timeoutS > 0 && timeoutS <= maxS
    ? []
    : [
        {
          pointer: '/timeout',
          message: `must be more than 0 and at most ${maxS} seconds (MAX_EXECUTION_TIME)`,
        },
      ]

const memoryProblem = (memoryMb: number, maxMb: number): FieldProblem[] =>
  memoryMb >= 1 && memoryMb <= maxMb
    ? []
    : [
        {
          pointer: '/memory_mb',
          message: `must be at least 1 and at most ${maxMb} (MAX_MEMORY_MB)`,
        },
      ]

/** Says which limits are out of bounds. */
export const limitProblems = (request: ExecutionRequest, limits: ProgramLimits): FieldProblem[] => [
  ...(request.timeoutS === undefined
    ? []
    : timeoutProblem(request.timeoutS, limits.maxExecutionTimeS)),
  ...(request.memoryMb === undefined ? [] : memoryProblem(request.memoryMb, limits.maxMemoryMb)),
]
