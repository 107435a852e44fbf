import { AppError } from '../../errors/app-error.ts'

/** The use case, telling `record` how each call ended: `success`, or the code of the error. */
export const counted =
  <Arguments extends unknown[], Result>(
    run: (...given: Arguments) => Promise<Result>,
    record: (outcome: string) => void,
  ): ((...given: Arguments) => Promise<Result>) =>
  async (...given) => {
    try {
      const result = await run(...given)
      record('success')
      return result
    } catch (error) {
      record(error instanceof AppError ? error.code : 'internal')
      throw error
    }
  }
