import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ConfigError } from '@coderunner/common/config/read-config.ts'
import { closeOnSignal } from '@coderunner/common/http/close-on-signal.ts'
import { startFailure } from '@coderunner/common/http/start-failure.ts'
import { createLogger } from '@coderunner/common/log/create-logger.ts'
import { buildApp, openPorts } from './app.ts'
import { type Config, readConfig } from './common/config.ts'

const pathTo = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

const readDefaultImports = (): string[] =>
  JSON.parse(readFileSync(pathTo('../runtime/language/default_imports.json'), 'utf8'))

const readConfigOrExit = (): Config => {
  try {
    return readConfig({
      env: process.env,
      envFile: pathTo('../.env'),
      factsFile: pathTo('../../.setup/facts.json'),
      defaultImports: readDefaultImports(),
    })
  } catch (error) {
    if (!(error instanceof ConfigError)) {
      throw error
    }
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

const config = readConfigOrExit()
const logger = createLogger(config.logLevel)
for (const warning of config.warnings) {
  logger.warn(warning)
}

try {
  const server = buildApp(config, await openPorts(config, logger))
  closeOnSignal(server)
  const address = await server.listen({ port: config.port, host: config.host })
  logger.info({ address }, `CodeRunner listens on ${address}`)
} catch (error) {
  const portSetting = 'PORT (CODERUNNER_PORT under npm start)'
  process.stderr.write(`CodeRunner did not start: ${startFailure(error, portSetting)}\n`)
  process.exit(1)
}
