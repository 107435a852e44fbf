import type { FieldProblem } from '@coderunner/common/problem/app-error.ts'
import { AppError } from '../../errors/app-error.ts'
import { readRequirements } from '../packages/read-requirements.ts'
import { checkCodeSize } from './check-code-size.ts'
import { entrypointProblems } from './check-entrypoint.ts'
import { checkFiles } from './check-files.ts'
import { limitProblems } from './check-limits.ts'
import { readName } from './check-name.ts'
import { checkVariables } from './check-variables.ts'
import type { ExecutionRequest, ProgramLimits } from './request.ts'
import type { Program, ProgramFile } from './types.ts'

/** More than these say nothing new. */
const maxProblems = 50

const refuse = (problems: FieldProblem[]): never => {
  const errors = problems.slice(0, maxProblems)
  const [first] = errors
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  throw new AppError('invalid_request', `${first?.pointer} ${first?.message}${more}`, { errors })
}

const checkTotalSize = (files: readonly ProgramFile[], maxBytes: number): void => {
  const sizeBytes = files.reduce((sum, { content }) => sum + content.length, 0)
  if (sizeBytes > maxBytes) {
    throw new AppError(
      'files_too_large',
      `the files are ${sizeBytes} bytes together; the scratch folder holds ${maxBytes}`,
    )
  }
}

/**
 * Checks a request and fills in its limits. Throws `code_too_large`, `files_too_large`, and
 * `invalid_request` with every bad field named.
 */
export const checkRequest = (request: ExecutionRequest, limits: ProgramLimits): Program => {
  checkCodeSize(request.code, limits.codeMaxBytes)
  const { variables, problems: variableProblems } = checkVariables(request.variables)
  const { files, problems: fileProblems } = checkFiles(request.files)
  const problems = [
    ...limitProblems(request, limits),
    ...variableProblems,
    ...entrypointProblems(request),
    ...fileProblems,
    ...readRequirements(request.packages).problems,
  ]
  if (problems.length > 0) {
    refuse(problems)
  }
  checkTotalSize(files, limits.scratchBytes)
  return {
    code: request.code,
    environment: null,
    timeoutMs: Math.max(1, Math.round((request.timeoutS ?? limits.maxExecutionTimeS) * 1000)),
    memoryBytes: (request.memoryMb ?? limits.maxMemoryMb) * 1024 ** 2,
    variables,
    entrypoint: request.entrypoint === undefined ? null : readName(request.entrypoint).name,
    arguments: request.arguments ?? null,
    stdin: request.stdin,
    files,
  }
}
