/** Writes each service's description of its API, as /openapi.json answers it. */
import * as coderunner from '../../coderunner/src/driveradapters/server/serve.ts'
import { createLogger } from '../../common/src/log/create-logger.ts'
import { createRegistry } from '../../common/src/metrics/registry.ts'
import * as dataflowtools from '../../dataflowtools/src/driveradapters/server/serve.ts'
import { writeOrCheck } from '../generated-files/write-or-check.ts'

/** Describing calls nothing: what stands behind the routes is not there. */
const deps = () => ({
  logger: createLogger('silent'),
  registry: createRegistry(),
  limits: { bodyMaxBytes: 1024 ** 2 },
  tokens: [],
  host: '127.0.0.1',
  checks: {},
  jobs: {},
  packages: {},
  files: {},
  tags: {},
  blobs: {},
  staging: {},
})

const servers = {
  'coderunner/openapi.json': coderunner.serve(deps() as unknown as coderunner.ServeDeps),
  'dataflowtools/openapi.json': dataflowtools.serve(deps() as unknown as dataflowtools.ServeDeps),
}

for (const [path, server] of Object.entries(servers)) {
  const { body } = await server.inject('/openapi.json')
  await server.close()
  writeOrCheck({ [path]: `${JSON.stringify(JSON.parse(body), null, 2)}\n` })
}
