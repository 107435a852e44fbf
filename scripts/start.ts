/**
 * `npm start`: set-up, then every service of the repository; `npm start -w coderunner`: set-up, then
 * that one. Ends when the services have ended: on SIGINT or SIGTERM, or when one of them fails.
 */

import { withCompiledCode } from './setup/compiled-code.ts'
import { serviceEnvironment } from './setup/service-environment.ts'
import { setUpOrExit } from './setup/set-up-or-exit.ts'
import { type Asked, askedServices } from './start/asked-services.ts'
import { findServices, type Service, startedAlone, startedTogether } from './start/services.ts'
import { superviseAll } from './start/supervise.ts'

const servicesOf = (asked: Exclude<Asked, { kind: 'usage' }>): Service[] => {
  const env = withCompiledCode({ ...process.env, ...serviceEnvironment(setUpOrExit()) })
  return asked.kind === 'one'
    ? [startedAlone(asked.name, env)]
    : findServices().map((service) => startedTogether(service, env))
}

const asked = askedServices(process.argv.slice(2), findServices())
if (asked.kind === 'usage') {
  console[asked.exitCode === 0 ? 'log' : 'error'](asked.text)
  process.exitCode = asked.exitCode
} else {
  process.exitCode = await superviseAll(servicesOf(asked))
}
