/** `npm run format`: writes what formatters, safe lint fixes and generators would write. */

import { runSteps } from './check/run-steps.ts'
import { formatSteps } from './check/steps.ts'
import { ensureCheckTools } from './setup/check-tools.ts'
import { setUpOrExit } from './setup/set-up-or-exit.ts'

const facts = setUpOrExit()
ensureCheckTools(facts)
process.exitCode = runSteps(formatSteps(facts)) ? 0 : 1
