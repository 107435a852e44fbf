/**
 * `npm run check`: everything that can be said about the code without running it. All steps run,
 * then the ones that failed are named. `npm run format` mends what can be mended by itself.
 */

import { runSteps } from './check/run-steps.ts'
import { checkSteps } from './check/steps.ts'
import { ensureCheckTools } from './setup/check-tools.ts'
import { setUpOrExit } from './setup/set-up-or-exit.ts'

const facts = setUpOrExit()
ensureCheckTools(facts)
process.exitCode = runSteps(checkSteps(facts)) ? 0 : 1
