/**
 * `npm start`: set-up, then every service of the repository; `npm start -w coderunner`: set-up, then
 * that one. Ends when the services have ended: on SIGINT or SIGTERM, or when one of them fails.
 */

import { serviceEnvironment } from './setup/service-environment.ts'
import { setUpOrExit } from './setup/set-up-or-exit.ts'
import { findServices, startedAlone, startedTogether } from './start/services.ts'
import { superviseAll } from './start/supervise.ts'

const facts = setUpOrExit()
const env = { ...process.env, ...serviceEnvironment(facts) }
const only = process.argv[2]
const services =
  only === undefined
    ? findServices().map((service) => startedTogether(service, env))
    : [startedAlone(only, env)]

process.exitCode = await superviseAll(services)
