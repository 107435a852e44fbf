import { fileURLToPath } from 'node:url'
import { makeDataDir } from '@coderunner/common/config/make-data-dir.ts'
import { ConfigError } from '@coderunner/common/config/read-config.ts'
import { closeOnSignal } from '@coderunner/common/http/close-on-signal.ts'
import { listen } from '@coderunner/common/http/listen.ts'
import { startFailure } from '@coderunner/common/http/start-failure.ts'
import { createLogger } from '@coderunner/common/log/create-logger.ts'
import { openPorts } from './app/ports.ts'
import { buildApp } from './app.ts'
import { type Config, readConfig } from './common/config.ts'

const pathTo = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

const readConfigOrExit = (): Config => {
  try {
    return readConfig({
      env: process.env,
      envFile: pathTo('../.env'),
      factsFile: pathTo('../../.setup/facts.json'),
    })
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

const config = readConfigOrExit()
const logger = createLogger(config.logLevel)
for (const warning of config.warnings) logger.warn(warning)

const start = async (): Promise<void> => {
  await makeDataDir(config.dataDir)
  const server = buildApp(config, await openPorts(config, logger))
  closeOnSignal(server)
  try {
    await listen(server, { name: 'DataFlow Tools', host: config.host, port: config.port })
  } catch (error) {
    await server.close()
    throw error
  }
}

try {
  await start()
} catch (error) {
  const portSetting = 'PORT (DATAFLOWTOOLS_PORT under npm start)'
  process.stderr.write(`DataFlow Tools did not start: ${startFailure(error, portSetting)}\n`)
  process.exit(1)
}
