import type { FieldProblem } from '@coderunner/common/problem/app-error.ts'
import { readName } from './check-name.ts'
import { nestingProblems } from './check-variables.ts'
import type { ExecutionRequest } from './request.ts'

const isEmpty = (value: object): boolean => Object.keys(value).length === 0

/** Says what is wrong with the function to call and with what it is called with. */
export const entrypointProblems = (request: ExecutionRequest): FieldProblem[] => {
  if (request.entrypoint === undefined) {
    return request.arguments === undefined || isEmpty(request.arguments)
      ? []
      : [{ pointer: '/arguments', message: 'needs an `entrypoint` to be given to' }]
  }
  const { problem } = readName(request.entrypoint)
  return [
    ...(problem === null ? [] : [{ pointer: '/entrypoint', message: problem }]),
    ...nestingProblems('/arguments', request.arguments),
  ]
}
