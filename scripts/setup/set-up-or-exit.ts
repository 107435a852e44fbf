import type { Facts } from './facts.ts'
import { SetUpError } from './progress.ts'
import { setUp } from './set-up.ts'

/** Runs the set-up; what the user has to do first is printed without a stack, and ends the process. */
export const setUpOrExit = (): Facts => {
  try {
    return setUp()
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error
    console.error(`setup: ${error.message}`)
    process.exit(1)
  }
}
