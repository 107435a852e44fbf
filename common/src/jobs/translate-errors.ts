import { AppError } from '../problem/app-error.ts'

/** The same port, whose foreign errors (disk full, no connection) are `store_unavailable`. */
export const translateErrors = <Port extends object>(port: Port): Port =>
  Object.fromEntries(
    Object.entries(port).map(([name, method]) => [
      name,
      (...values: unknown[]) => {
        const answer = method(...values)
        return answer instanceof Promise ? answer.catch(rethrow) : answer
      },
    ]),
  ) as Port

const rethrow = (cause: unknown): never => {
  if (cause instanceof AppError) throw cause
  throw new AppError('store_unavailable', 'The store of jobs does not answer.', {
    cause,
    retryAfterS: 5,
  })
}
